using Hooks.Sdk.Incremental;
using Microsoft.Build.Framework;

namespace Hooks.Sdk.Tasks;

/// <summary>Puts a library that passed the audit where programs load it from, and records what the build has left.</summary>
public sealed class InstallLibrary : HookTask
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The library as the linker left it.</summary>
    [Required]
    public string Library { get; set; } = "";

    /// <summary>Its debug symbols.</summary>
    [Required]
    public string DebugSymbols { get; set; } = "";

    /// <summary>Where the library goes.</summary>
    [Required]
    public string LibraryArtifact { get; set; } = "";

    /// <summary>Where its debug symbols go.</summary>
    [Required]
    public string DebugArtifact { get; set; } = "";

    /// <summary>The record of what the build leaves.</summary>
    [Required]
    public string OutputsFile { get; set; } = "";

    /// <summary>Everything that it leaves.</summary>
    [Required]
    public ITaskItem[] Outputs { get; set; } = [];

    /// <inheritdoc/>
    private protected override void Run()
    {
        Install(Library, LibraryArtifact, Readable | Executable | UnixFileMode.UserWrite);
        Install(DebugSymbols, DebugArtifact, Readable | UnixFileMode.UserWrite);
        OutputRecord.Write(OutputsFile, Outputs.Select(static item => item.ItemSpec));
    }

    /// <summary>Copies a file whole or not at all: a process that has the old one mapped keeps it, and whoever loads it now
    /// gets no half.</summary>
    private static void Install(string source, string target, UnixFileMode mode)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var copy = $"{target}.new";
        File.Copy(source, copy, overwrite: true);
        File.SetUnixFileMode(copy, mode);
        File.Move(copy, target, overwrite: true);
    }
}
