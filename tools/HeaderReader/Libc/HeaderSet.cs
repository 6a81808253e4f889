namespace HeaderReader.Libc;

/// <summary>The headers and libraries of one libc, as Debian installs them.</summary>
/// <param name="Name">How messages name it.</param>
/// <param name="Options">What makes clang use these headers and no others.</param>
/// <param name="Variants">The macros by which a program asks for more or other declarations.</param>
/// <param name="Libraries">The libraries whose exports a program can call.</param>
/// <param name="NewerFunctions">What later versions of these libraries export besides.</param>
internal sealed record HeaderSet(
    string Name,
    IReadOnlyList<string> Options,
    IReadOnlyList<IReadOnlyList<string>> Variants,
    IReadOnlyList<string> Libraries,
    IReadOnlySet<string> NewerFunctions)
{
    /// <summary>Those of glibc's libraries that have not become part of libc.so.6.</summary>
    private static readonly string[] s_glibcLibraries = ["libc.so.6", "libm.so.6", "libresolv.so.2"];

    private static readonly IReadOnlyList<string>[] s_glibcVariants =
    [
        ["-D_GNU_SOURCE"],

        // __read_chk and its like are declared for programs that are compiled with -D_FORTIFY_SOURCE; the inline functions
        // around them use builtins that clang lacks.
        ["-D_GNU_SOURCE", "-O2", "-D_FORTIFY_SOURCE=2", "-D__builtin_va_arg_pack()=0", "-D__builtin_va_arg_pack_len()=0"],

        // POSIX's strerror_r and basename, which aren't GNU's, are other symbols.
        ["-D_XOPEN_SOURCE=700"],
    ];

    private static readonly string s_clangHeaders =
        Path.Combine(ChildProcess.Run("clang", ["-print-resource-dir"]).Trim(), "include");

    public static HeaderSet Glibc { get; } = new(
        "glibc",
        [.. GlibcOptions("x86_64-linux-gnu"), "-isystem", "/usr/include/x86_64-linux-gnu", "-isystem", "/usr/include"],
        s_glibcVariants,
        [.. s_glibcLibraries.Select(static name => $"/lib/x86_64-linux-gnu/{name}")],
        HeaderSource.NewerFunctions.Keys.ToHashSet());

    /// <summary>Not for the catalogue, but for a comparison: what holds on x64 must hold here.</summary>
    public static HeaderSet GlibcOnArm64 { get; } = new(
        "glibc on arm64",
        [.. GlibcOptions("aarch64-linux-gnu"), "-isystem", "/usr/aarch64-linux-gnu/include"],
        s_glibcVariants,
        [.. s_glibcLibraries.Select(static name => $"/usr/aarch64-linux-gnu/lib/{name}")],
        HeaderSource.NewerFunctions.Keys.ToHashSet());

    public static HeaderSet Musl { get; } = new(
        "musl",
        ["--target=x86_64-linux-musl", "-nostdinc", "-isystem", s_clangHeaders, "-isystem", "/usr/include/x86_64-linux-musl"],
        [["-D_GNU_SOURCE"], ["-D_GNU_SOURCE", "-D_LARGEFILE64_SOURCE"]],
        ["/usr/lib/x86_64-linux-musl/libc.so"],
        new HashSet<string>());

    /// <summary>glibc declares what needs __builtin_va_arg_pack only to a GCC that has it, 4.3.</summary>
    private static IEnumerable<string> GlibcOptions(string target) =>
        [$"--target={target}", "-fgnuc-version=4.3.0", "-nostdinc", "-isystem", s_clangHeaders];
}
