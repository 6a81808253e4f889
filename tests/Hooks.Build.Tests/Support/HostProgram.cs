using TestSupport;

namespace Hooks.Build.Tests.Support;

/// <summary>The C program whose calls are intercepted (Programs/host.c), and other C of the tests.</summary>
/// <remarks>Compiled when a test asks for it: a test can be skipped, a fixture can only fail.</remarks>
public sealed class HostProgram : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Lazy<string> _path;
    private readonly Lazy<string> _lateLibrary;

    /// <summary>Compiles nothing yet.</summary>
    public HostProgram()
    {
        _path = new(() => Compile("host.c", "host", "-pthread"));
        _lateLibrary = new(() => Compile("late.c", "late.so", "-shared", "-fPIC"));
    }

    /// <summary>The program.</summary>
    public string Path => _path.Value;

    /// <summary>A library that the program opens while it runs (Programs/late.c).</summary>
    public string LateLibrary => _lateLibrary.Value;

    /// <summary>Compiles another C file.</summary>
    public string Compile(string source, string output, params IEnumerable<string> options) => NativeProgram.Compile(
        System.IO.Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs", source), _directory[output], options);

    /// <summary>Runs the program with libraries preloaded.</summary>
    public ProgramRun Run(IEnumerable<string> libraries, params IEnumerable<string> arguments) =>
        ProgramRun.Of(Path, arguments, new Dictionary<string, string?> { ["LD_PRELOAD"] = string.Join(':', libraries) });

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();
}
