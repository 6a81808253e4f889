using System.Runtime.InteropServices;

namespace Hooks.Sdk.Linking;

/// <summary>Finds the linker.</summary>
internal static class LinkerSearch
{
    /// <summary>The names to look for, the best first. lld links for every architecture, GNU ld for one.</summary>
    public static string[] CandidatesFor(string architecture) =>
        (architecture, RuntimeInformation.OSArchitecture) switch
        {
            ("x64", System.Runtime.InteropServices.Architecture.X64) => ["ld.lld", "ld"],
            ("arm64", System.Runtime.InteropServices.Architecture.Arm64) => ["ld.lld", "ld"],
            ("arm64", _) => ["ld.lld", "aarch64-linux-gnu-ld"],
            _ => ["ld.lld", "x86_64-linux-gnu-ld"],
        };

    /// <summary>The full path of a program.</summary>
    /// <param name="name">A name, which is looked for in <paramref name="path"/>, or a path.</param>
    /// <param name="path">Directories, separated by colons.</param>
    /// <param name="directory">The directory that relative paths are relative to.</param>
    /// <returns>The path, or null if there is no such program.</returns>
    public static string? Find(string name, string path, string directory) =>
        name.Contains('/', StringComparison.Ordinal)
            ? Path.GetFullPath(name, directory) is var full && File.Exists(full) ? full : null
            : path
                .Split(':', StringSplitOptions.RemoveEmptyEntries)
                .Select(directory => Path.GetFullPath(Path.Combine(directory, name), directory))
                .FirstOrDefault(IsProgram);

    /// <summary>Skips files on PATH that can't be executed, as execvp(3) does.</summary>
    private static bool IsProgram(string path) => File.Exists(path)
        && (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;
}
