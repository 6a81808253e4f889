using Hooks.Testing.Calls;

namespace Hooks.Testing.Hosting;

/// <summary>The host program and its companions, compiled for the calls of a library.</summary>
/// <remarks>Compiled once in a process of tests and removed when it ends.</remarks>
internal sealed class Fixtures
{
    // None of the compiler's own knowledge of libc: it would answer strlen("") itself.
    private static readonly string[] s_options =
        ["-g", "-O1", "-w", "-fPIC", "-fno-builtin", "-U_FORTIFY_SOURCE", "-pthread", "-Wl,-z,now"];

    // The catalogue has functions of all of them; only those are loaded whose functions are called.
    private static readonly string[] s_libraries = ["-Wl,--as-needed", "-lm", "-lresolv", "-lanl", "-ldl"];

    private static readonly string[] s_ofLibraries = ["early.c", "neighbour.c"];

    private static readonly string[] s_ofEarly = ["early.c", "report.c", "support.c"];

    private static readonly Dictionary<string, Fixtures> s_all = [];

    // What is the same for all calls, compiled once.
    private static readonly Lazy<TemporaryDirectory> s_sources = new(WriteSources);
    private static readonly Lazy<string> s_hostObject =
        new(() => Compile(s_sources.Value, "host.o", FixtureFiles.Sources.Except(s_ofLibraries), "-r"));

    private static readonly Lazy<string> s_earlyObject = new(() => Compile(s_sources.Value, "early.o", s_ofEarly, "-r"));

    private readonly TemporaryDirectory _directory = new();
    private readonly Lazy<string> _host;
    private readonly Lazy<string> _early;
    private readonly Lazy<string> _neighbour;

    private Fixtures(IReadOnlyList<CallVariant> variants)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _directory.Dispose();
        foreach (var name in (string[])["kit.h", "neighbour.c"])
        {
            File.WriteAllText(_directory[name], FixtureFiles.Read(name));
        }

        File.WriteAllText(_directory["calls.c"], CallSource.Write(variants));
        File.WriteAllText(_directory["neighbour_symbols.h"], CallSource.WriteSymbols(variants));
        _host = new(() => Compile(_directory, "host", ["calls.c"], [s_hostObject.Value, .. s_libraries]));
        _early = new(() => Compile(_directory, "early.so", ["calls.c"], ["-shared", s_earlyObject.Value, .. s_libraries]));

        // Its jumps must be ready before another library's constructor calls.
        _neighbour = new(() => Compile(_directory, "neighbour.so", ["neighbour.c"], ["-shared", "-Wl,-z,initfirst", .. s_libraries]));
    }

    /// <summary>The program (host.c).</summary>
    public string Host => _host.Value;

    /// <summary>The library that calls in its constructor (early.c).</summary>
    public string Early => _early.Value;

    /// <summary>The library that hooks the same symbols (neighbour.c).</summary>
    public string Neighbour => _neighbour.Value;

    /// <summary>The fixtures for some calls.</summary>
    public static Fixtures For(IReadOnlyList<CallVariant> variants)
    {
        lock (s_all)
        {
            var source = CallSource.Write(variants);
            return s_all.TryGetValue(source, out var fixtures) ? fixtures : s_all[source] = new Fixtures(variants);
        }
    }

    private static TemporaryDirectory WriteSources()
    {
        var directory = new TemporaryDirectory();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => directory.Dispose();
        foreach (var name in FixtureFiles.Names)
        {
            File.WriteAllText(directory[name], FixtureFiles.Read(name));
        }

        return directory;
    }

    private static string Compile(TemporaryDirectory directory, string output, IEnumerable<string> sources, params string[] others)
    {
        var compiler = RequiredProgram.Find("cc", "gcc", "clang");
        string[] arguments = [.. s_options, "-o", directory[output], .. sources.Select(name => directory[name]), .. others];
        var run = ProgramRun.Of(compiler, arguments);
        Assert.True(
            run.ExitCode == 0,
            $"The calls could not be compiled; {compiler} says:\n{run.Errors.Replace(directory.Path + "/", string.Empty, StringComparison.Ordinal)}");
        return directory[output];
    }
}
