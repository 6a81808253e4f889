namespace Trace.Tests.Support;

/// <summary>The C programs of these tests.</summary>
public static class Fixture
{
    /// <summary>Compiles one into a directory.</summary>
    /// <param name="source">Its file.</param>
    /// <param name="directory">The directory.</param>
    /// <param name="compiler">The compiler.</param>
    public static string Compile(string source, TemporaryDirectory directory, string compiler = "gcc") => NativeProgram.Compile(
        Path.Combine(AppContext.BaseDirectory, "Native", source),
        directory[Path.GetFileNameWithoutExtension(source)],
        ["-pthread", "-Wno-nonnull", "-Wno-unused-result", "-Wno-stringop-overread"],
        compiler);
}
