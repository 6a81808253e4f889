namespace ReusePort.Tests.Platforms;

/// <summary>A C library and the processor that it is for: the C files of these tests, compiled for it, and how a program is
/// run there.</summary>
public abstract class Platform : IDisposable
{
    private static readonly string[] s_hostParts = ["host_places.c", "host_crowds.c", "host_libc.c"];

    private readonly TemporaryDirectory _directory = new();
    private readonly Lock _lock = new();

    /// <summary>The library that is tested.</summary>
    public virtual string Library => RepositoryFiles.ReusePortLibrary;

    /// <summary>What the host says of it (<c>show platform</c>), as a regular expression.</summary>
    public abstract string Identity { get; }

    /// <summary>Whether a program is told which interface a socket is bound to.</summary>
    public virtual bool TellsInterface => true;

    /// <summary>The program that plays the host (host.c).</summary>
    public string Host => Compile("host.c", "host", [.. s_hostParts.Select(Source), "-pthread"]);

    /// <summary>The program of this machine that runs others under a filter of system calls (filter.c). It is linked statically,
    /// so that nothing is preloaded into itself.</summary>
    public string Filter => Compile("filter.c", "filter", ["-static"], "gcc");

    /// <summary>The C compiler.</summary>
    protected virtual string Compiler => "gcc";

    /// <summary>What it is told besides.</summary>
    protected virtual IEnumerable<string> CompilerOptions => [];

    /// <summary>Another library for the host, compiled.</summary>
    /// <param name="source">The C file.</param>
    /// <param name="options">Further options.</param>
    public string Fixture(string source, params string[] options) =>
        Compile(source, $"{source}{string.Concat(options)}.so", ["-shared", "-fPIC", "-pthread", .. options]);

    /// <summary>How the host is run.</summary>
    /// <param name="preloaded">The libraries of LD_PRELOAD.</param>
    /// <param name="arguments">The host's arguments.</param>
    /// <param name="variables">Variables to set, or with null to unset.</param>
    public virtual HostCommand Command(
        IEnumerable<string> preloaded, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>> variables) =>
        new(Host, arguments, new Dictionary<string, string?>(variables) { ["LD_PRELOAD"] = string.Join(' ', preloaded) });

    /// <summary>Two libraries in the order of LD_PRELOAD in which the constructors of the first run first.</summary>
    /// <remarks>glibc begins with the last that was loaded.</remarks>
    public virtual string[] Initializing(string first, string second) => [second, first];

    /// <inheritdoc/>
    public void Dispose()
    {
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string Source(string name) => Path.Combine(AppContext.BaseDirectory, "Native", name);

    private string Compile(string source, string output, IEnumerable<string> options) =>
        Compile(source, output, [.. CompilerOptions, .. options], Compiler);

    private string Compile(string source, string output, IEnumerable<string> options, string compiler)
    {
        lock (_lock)
        {
            var path = _directory[output];
            return File.Exists(path) ? path : NativeProgram.Compile(Source(source), path, options, compiler);
        }
    }
}
