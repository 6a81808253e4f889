using ReusePort.Tests.Library;

[assembly: AssemblyFixture(typeof(NativeFixtures))]

namespace ReusePort.Tests.Library;

/// <summary>The C files of these tests, each compiled when the first test asks for it.</summary>
public sealed class NativeFixtures : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lock _lock = new();

    /// <summary>The program that plays the host (host.c).</summary>
    public string Host => Compile("host.c", "host", [Source("host_places.c"), Source("host_crowds.c"), "-pthread"]);

    /// <summary>A library, compiled.</summary>
    /// <param name="source">The C file.</param>
    /// <param name="options">Further options.</param>
    public string Library(string source, params string[] options) =>
        Compile(source, $"{source}{string.Concat(options)}.so", ["-shared", "-fPIC", "-pthread", .. options]);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static string Source(string name) => Path.Combine(AppContext.BaseDirectory, "Native", name);

    private string Compile(string source, string output, IEnumerable<string> options)
    {
        lock (_lock)
        {
            var path = _folder[output];
            return File.Exists(path) ? path : NativeProgram.Compile(Source(source), path, options);
        }
    }
}
