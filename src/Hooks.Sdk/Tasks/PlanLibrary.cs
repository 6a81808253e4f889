using Hooks.Sdk.Incremental;
using Hooks.Sdk.Linking;
using Microsoft.Build.Framework;

namespace Hooks.Sdk.Tasks;

/// <summary>Decides which steps of a build are out of date: writes the inputs of each step to files that change only with them, and
/// removes output of an earlier build that was changed since.</summary>
/// <remarks>It compares contents, not times: a step whose inputs have the same bytes is not repeated, and one whose output was
/// truncated is.</remarks>
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

    /// <summary>Further inputs of the code.</summary>
    public ITaskItem[] CompileSettings { get; set; } = [];

    /// <summary>Further inputs of the linked library.</summary>
    public ITaskItem[] LinkSettings { get; set; } = [];

    /// <summary>The objects of C or of assembly that are linked in. The step that links reports those that are missing.</summary>
    public ITaskItem[] LinkedObjects { get; set; } = [];

    /// <summary>The file for the inputs of the code.</summary>
    [Required]
    public string CompileInputsFile { get; set; } = "";

    /// <summary>The file for the inputs of the linked library.</summary>
    [Required]
    public string LinkInputsFile { get; set; } = "";

    /// <summary>The record of an earlier build's output.</summary>
    [Required]
    public string OutputsFile { get; set; } = "";

    /// <summary>All output of a build.</summary>
    [Required]
    public ITaskItem[] Outputs { get; set; } = [];

    /// <inheritdoc/>
    private protected override void Run()
    {
        if (LibraryNames.ErrorFor(LibraryName) is { } error)
        {
            Log.LogCoded(LibraryNames.Code, error);
            return;
        }

        InputList.Write(CompileInputsFile, [.. Assemblies.Select(static item => InputList.Contents(item.ItemSpec)), InputList.Version(Compiler), .. ItemSpecs(CompileSettings)]);
        InputList.Write(LinkInputsFile, [InputList.Version(Linker), .. ItemSpecs(LinkSettings), .. ItemSpecs(LinkedObjects).Select(static path => File.Exists(path) ? $"{path} {InputList.Hash(path)}" : path)]);
        OutputRecord.DeleteChanged(OutputsFile, Outputs.Select(static item => item.ItemSpec));
    }

    private static IEnumerable<string> ItemSpecs(ITaskItem[] settings) => settings.Select(static item => item.ItemSpec);
}
