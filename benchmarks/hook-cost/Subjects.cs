using System.Reflection;

namespace HookCost;

/// <summary>What is compared, and the programs it is compared in.</summary>
/// <param name="BuildDirectory">The directory that everything was built in.</param>
internal sealed record Subjects(string BuildDirectory)
{
    // The hardening that distributions ask for, and that the library in C has always been built with.
    private static readonly string[] s_hardened =
    [
        "-O2", "-shared", "-fPIC", "-s", "-D_FORTIFY_SOURCE=2", "-fstack-protector-strong", "-fno-strict-aliasing", "-Wall", "-Wextra",
        "-Wl,-z,relro,-z,now", "-Wl,-z,noexecstack",
    ];

    /// <summary>The repository, with a slash at its end.</summary>
    public static string Root { get; } = Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "RepositoryRoot").Value!;

    /// <summary>The linkers that both libraries are linked with, by the names that gcc has for them.</summary>
    public static IReadOnlyList<(string Name, string ForGcc)> Linkers { get; } = [("ld", "bfd"), ("ld.lld", "lld")];

    /// <summary>The library in C.</summary>
    public string InC(string linker = "ld") => Path.Combine(BuildDirectory, $"baseline-{linker}.so");

    /// <summary>The library in C#.</summary>
    public string InCSharp(string linker = "ld") => Path.Combine(BuildDirectory, linker, "linux-x64", "libreuseport.so");

    /// <summary>A program.</summary>
    public string Program(string name) => Path.Combine(BuildDirectory, name);

    /// <summary>The JavaScript of the web server.</summary>
    public static string Server => Source("server.js");

    /// <summary>Builds all of them.</summary>
    public static async Task<Subjects> BuildAsync(string directory)
    {
        var subjects = new Subjects(directory);
        await BuildReferencesAsync();
        foreach (var (linker, forGcc) in Linkers)
        {
            await Shell.RunAsync("gcc", [.. s_hardened, $"-fuse-ld={forGcc}", "-o", subjects.InC(linker), Source("baseline.c")]);
            await BuildHooksAsync(Path.Combine(Root, "src/ReusePort"), $"-p:HooksLinker={linker}", $"-p:HooksArtifactsDirectory={Path.Combine(directory, linker)}/");
        }

        foreach (var program in (string[])["binds", "calls", "spawns", "trivial"])
        {
            await Shell.RunAsync("gcc", ["-O2", "-fno-builtin-malloc", "-o", subjects.Program(program), Source($"{program}.c")]);
        }

        return subjects;
    }

    /// <summary>Builds a hook project, and none that it refers to: they are built once, in front of all.</summary>
    public static Task<string> BuildHooksAsync(string project, params IEnumerable<string> properties) =>
        Shell.RunAsync("dotnet", ["build", project, "-c", "Release", "--nologo", "-v", "q", "-p:BuildProjectReferences=false", .. properties]);

    private static Task<string> BuildReferencesAsync() =>
        Shell.RunAsync("dotnet", ["build", Path.Combine(Root, "src/ReusePort"), "-c", "Release", "--nologo", "-v", "q"]);

    /// <summary>Builds a sample.</summary>
    /// <returns>The library.</returns>
    public async Task<string> BuildSampleAsync(string name)
    {
        var artifacts = Path.Combine(BuildDirectory, name);
        await BuildHooksAsync(Path.Combine(Root, "samples", name), $"-p:HooksArtifactsDirectory={artifacts}/");
        return Directory.EnumerateFiles(Path.Combine(artifacts, "linux-x64"), "*.so").Single();
    }

    /// <summary>A file of the directory Native.</summary>
    public static string Source(string file) => Path.Combine(Root, "benchmarks/hook-cost/Native", file);
}
