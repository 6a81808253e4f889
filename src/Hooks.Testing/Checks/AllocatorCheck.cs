namespace Hooks.Testing.Checks;

/// <summary>A process whose memory is another library's: jemalloc, preloaded.</summary>
internal static class AllocatorCheck
{
    private static readonly string[] s_directories =
        ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/local/lib"];

    /// <summary>Preloads jemalloc before the library, and after it.</summary>
    public static void Run(HookSubject subject)
    {
        var jemalloc = s_directories.Select(static directory => Path.Combine(directory, "libjemalloc.so.2")).FirstOrDefault(File.Exists)
            ?? throw Requirement.IsMissing("not installed: libjemalloc.so.2 (Debian: libjemalloc2)");
        foreach (var check in (string[])["quiet", "threads"])
        {
            new Situation(check, "with jemalloc preloaded before the library") { Before = [jemalloc], HasThreads = check == "threads" }.Hold(subject);
            new Situation(check, "with jemalloc preloaded after the library") { After = [jemalloc], HasThreads = check == "threads" }.Hold(subject);
        }
    }
}
