using TestSupport;

namespace Hooks.Build.Tests.Support;

/// <summary>The C program whose calls are intercepted (Programs/host.c), and other C of the tests.</summary>
public sealed class HostProgram : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Compiles it.</summary>
    public HostProgram() => Path = Compile("host.c", "host", "-pthread");

    /// <summary>The program.</summary>
    public string Path { get; }

    /// <summary>Compiles another C file.</summary>
    public string Compile(string source, string output, params IEnumerable<string> options) => NativeProgram.Compile(
        System.IO.Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs", source), _folder[output], options);

    /// <summary>Runs the program with libraries preloaded.</summary>
    public ProgramRun Run(IEnumerable<string> libraries, params IEnumerable<string> arguments) =>
        ProgramRun.Of(Path, arguments, new Dictionary<string, string?> { ["LD_PRELOAD"] = string.Join(':', libraries) });

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
