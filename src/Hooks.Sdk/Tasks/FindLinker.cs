using Hooks.Sdk.Linking;
using Microsoft.Build.Framework;

namespace Hooks.Sdk.Tasks;

/// <summary>Finds the linker of a build: the one that the project names, else <c>ld.lld</c>, else GNU <c>ld</c>.</summary>
public sealed class FindLinker : HookTask
{
    /// <summary>The linker that the project names (<c>HooksLinker</c>): a name on PATH or a path. Empty: any suitable one.</summary>
    public string Requested { get; set; } = string.Empty;

    /// <summary>The architecture to link for, <c>x64</c> or <c>arm64</c>.</summary>
    [Required]
    public string Architecture { get; set; } = string.Empty;

    /// <summary>The directory that relative paths are relative to.</summary>
    public string ProjectDirectory { get; set; } = "/";

    /// <summary>Whether the build continues without one.</summary>
    public bool IsOptional { get; set; }

    /// <summary>The linker's full path; empty if an optional one was not found.</summary>
    [Output]
    public string Linker { get; set; } = string.Empty;

    /// <inheritdoc/>
    private protected override void Run()
    {
        var candidates = Requested.Length != 0 ? [Requested] : LinkerSearch.CandidatesFor(Architecture);
        var found = candidates
            .Select(name => LinkerSearch.Find(name, Environment.GetEnvironmentVariable("PATH") ?? string.Empty, ProjectDirectory))
            .FirstOrDefault(path => path is not null);
        if (found is not null || IsOptional)
        {
            Linker = found ?? string.Empty;
            return;
        }

        var what = Requested.Length != 0
            ? $"The linker '{Requested}' (property HooksLinker) was not found{(Requested.Contains('/', StringComparison.Ordinal) ? "" : " on PATH")}."
            : $"No linker for {Architecture} was found: looked for {string.Join(" and ", candidates)} on PATH.";
        Log.LogCoded(
            "HOOKSDK001",
            $"{what} Install the package 'lld' (ld.lld, every architecture) or 'binutils' (ld, this machine's processor).");
    }
}
