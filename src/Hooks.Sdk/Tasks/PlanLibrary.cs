using Hooks.Sdk.Incremental;
using Hooks.Sdk.Linking;
using Microsoft.Build.Framework;

namespace Hooks.Sdk.Tasks;

/// <summary>Finds out what of a library has to be built again: writes what each step depends on into files that change only with
/// it, and takes away what an earlier build left and somebody changed since.</summary>
/// <remarks>By contents, not by times: a step whose inputs are the same bytes isn't done again, and one whose output was truncated
/// is, whatever the clock says.</remarks>
public sealed class PlanLibrary : HookTask
{
    /// <summary>The library's name, without <c>lib</c> and <c>.so</c>.</summary>
    [Required]
    public string LibraryName { get; set; } = "";

    /// <summary>The linker.</summary>
    [Required]
    public string Linker { get; set; } = "";

    /// <summary>The native compiler.</summary>
    [Required]
    public string Compiler { get; set; } = "";

    /// <summary>The assemblies of the library, and that of the tasks.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>What else the code depends on.</summary>
    public ITaskItem[] CompileSettings { get; set; } = [];

    /// <summary>What else the linked library depends on.</summary>
    public ITaskItem[] LinkSettings { get; set; } = [];

    /// <summary>The file for what the code depends on.</summary>
    [Required]
    public string CompileInputsFile { get; set; } = "";

    /// <summary>The file for what the linked library depends on.</summary>
    [Required]
    public string LinkInputsFile { get; set; } = "";

    /// <summary>The record of what an earlier build left.</summary>
    [Required]
    public string OutputsFile { get; set; } = "";

    /// <summary>Everything that a build leaves.</summary>
    [Required]
    public ITaskItem[] Outputs { get; set; } = [];

    /// <inheritdoc/>
    private protected override void Run()
    {
        if (LibraryNames.Refusal(LibraryName) is { } refusal)
        {
            Log.LogCoded(LibraryNames.Code, refusal);
            return;
        }

        InputList.Write(CompileInputsFile, [.. Assemblies.Select(static item => InputList.Contents(item.ItemSpec)), InputList.Version(Compiler), .. Texts(CompileSettings)]);
        InputList.Write(LinkInputsFile, [InputList.Version(Linker), .. Texts(LinkSettings)]);
        OutputRecord.DeleteChanged(OutputsFile, Outputs.Select(static item => item.ItemSpec));
    }

    private static IEnumerable<string> Texts(ITaskItem[] settings) => settings.Select(static item => item.ItemSpec);
}
