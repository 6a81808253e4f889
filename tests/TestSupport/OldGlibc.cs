using Hooks.Testing;

namespace TestSupport;

/// <summary>Debian 11, whose glibc (2.31) has dlsym and pthread_testcancel in libraries of their own, and no fstat.</summary>
public static class OldGlibc
{
    private static string Root => DebianRelease.Find("bullseye");

    private static string Libraries => Path.Combine(Root, "lib", ThisMachine.Triplet);

    /// <summary>What gcc needs to compile a program against its files.</summary>
    public static IEnumerable<string> CompilerOptions
    {
        get
        {
            var development = Path.Combine(Root, "usr/lib", ThisMachine.Triplet);
            return [$"--sysroot={Root}", $"-B{development}", $"-L{development}", $"-L{Libraries}"];
        }
    }

    /// <summary>Compiles a program against its files.</summary>
    /// <param name="source">The C file.</param>
    /// <param name="output">The program.</param>
    public static string Compile(string source, string output) => NativeProgram.Compile(source, output, CompilerOptions);

    /// <summary>Runs a program under its loader.</summary>
    /// <param name="preloaded">The libraries to preload.</param>
    /// <param name="variables">Variables to set, or with null to unset.</param>
    /// <param name="command">The program and its arguments.</param>
    public static ProgramRun Run(string[] preloaded, Dictionary<string, string?> variables, params string[] command) => ProgramRun.Of(
        Directory.GetFiles(Libraries, "ld-linux-*").Single(),
        ["--library-path", Libraries, .. command],
        new Dictionary<string, string?>(variables) { ["LD_PRELOAD"] = string.Join(' ', preloaded) });
}
