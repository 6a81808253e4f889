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
    /// <param name="folder">Where a relative path begins.</param>
    /// <returns>The path, or null where there is no such program.</returns>
    internal static string? Find(string name, string path, string folder) =>
        name.Contains('/', StringComparison.Ordinal)
            ? Path.GetFullPath(name, folder) is var full && File.Exists(full) ? full : null
            : path
                .Split(':', StringSplitOptions.RemoveEmptyEntries)
                .Select(directory => Path.GetFullPath(Path.Combine(directory, name), folder))
                .FirstOrDefault(IsProgram);

    /// <summary>As execvp(3), a file on PATH that can't be executed is passed over.</summary>
    private static bool IsProgram(string path) => File.Exists(path)
        && (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;
}
