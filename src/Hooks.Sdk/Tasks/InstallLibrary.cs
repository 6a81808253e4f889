using Hooks.Sdk.Incremental;
using Microsoft.Build.Framework;

namespace Hooks.Sdk.Tasks;

/// <summary>Copies a library that passed the audit to where programs load it from, and records the output of the build.</summary>
public sealed class InstallLibrary : HookTask
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The library that the linker wrote.</summary>
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

    /// <summary>The record of the build's output.</summary>
    [Required]
    public string OutputsFile { get; set; } = "";

    /// <summary>All of the build's output.</summary>
    [Required]
    public ITaskItem[] Outputs { get; set; } = [];

    /// <inheritdoc/>
    private protected override void Run()
    {
        Install(Library, LibraryArtifact, Readable | Executable | UnixFileMode.UserWrite);
        Install(DebugSymbols, DebugArtifact, Readable | UnixFileMode.UserWrite);
        OutputRecord.Write(OutputsFile, Outputs.Select(static item => item.ItemSpec));
    }

    /// <summary>Copies a file atomically: a process that has the old one mapped keeps it, and a process that loads it now gets one
    /// of the two.</summary>
    private static void Install(string source, string target, UnixFileMode mode)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var copy = $"{target}.new";
        File.Copy(source, copy, overwrite: true);
        File.SetUnixFileMode(copy, mode);
        File.Move(copy, target, overwrite: true);
    }
}
