namespace Hooks.Testing;

/// <summary>A C file of a test, compiled.</summary>
public static class NativeProgram
{
    /// <summary>Compiles a C file.</summary>
    /// <param name="source">The file, relative to the directory of the tests that hold it.</param>
    /// <param name="output">The program or library to write.</param>
    /// <param name="options">Further options: <c>-shared</c>, <c>-fPIC</c>.</param>
    /// <param name="compiler">The compiler, such as <c>musl-gcc</c>.</param>
    public static string Compile(string source, string output, IEnumerable<string>? options = null, string compiler = "gcc")
    {
        string[] arguments = ["-g", "-O1", "-Wall", "-Wextra", "-Werror", "-o", output, source, .. options ?? []];
        var run = ProgramRun.Of(RequiredProgram.Find(compiler), arguments);
        Assert.True(run.ExitCode == 0, $"{compiler} failed: {run.Errors}");
        return output;
    }
}
