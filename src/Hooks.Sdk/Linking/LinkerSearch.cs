using System.Runtime.InteropServices;

namespace Hooks.Sdk.Linking;

/// <summary>Where the linker is.</summary>
internal static class LinkerSearch
{
    /// <summary>The names to look for, the best first. lld links for every architecture, GNU ld for one.</summary>
    internal static string[] CandidatesFor(string architecture) =>
        (architecture, RuntimeInformation.OSArchitecture) switch
        {
            ("x64", System.Runtime.InteropServices.Architecture.X64) => ["ld.lld", "ld"],
            ("arm64", System.Runtime.InteropServices.Architecture.Arm64) => ["ld.lld", "ld"],
            ("arm64", _) => ["ld.lld", "aarch64-linux-gnu-ld"],
            _ => ["ld.lld", "x86_64-linux-gnu-ld"],
        };

    /// <summary>The full path of a program.</summary>
    /// <param name="name">A name, which is looked for in <paramref name="path"/>, or a path.</param>
    /// <param name="path">Folders, separated by colons.</param>
    /// <returns>The path, or null where there is no such program.</returns>
    internal static string? Find(string name, string path) =>
        name.Contains('/', StringComparison.Ordinal)
            ? File.Exists(name) ? Path.GetFullPath(name) : null
            : path
                .Split(':', StringSplitOptions.RemoveEmptyEntries)
                .Select(folder => Path.Combine(folder, name))
                .FirstOrDefault(File.Exists);
}
