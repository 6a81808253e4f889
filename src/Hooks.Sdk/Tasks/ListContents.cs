using Hooks.Sdk.Audit;
using Hooks.Sdk.Linking;
using Microsoft.Build.Framework;

namespace Hooks.Sdk.Tasks;

/// <summary>Writes the contents of a library to the detailed log (<c>dotnet build -v:d</c>).</summary>
public sealed class ListContents : HookTask
{
    /// <summary>The library with its symbols.</summary>
    [Required]
    public string DebugSymbols { get; set; } = "";

    /// <summary>Every assembly that ILC compiled.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <inheritdoc/>
    private protected override void Run()
    {
        var methods = MethodNames.Of(Assemblies.Select(static assembly => assembly.ItemSpec));
        Log.LogMessage(MessageImportance.Low, $"{Path.GetFileNameWithoutExtension(DebugSymbols)} contains:");
        foreach (var line in LibraryContents.Describe(File.ReadAllBytes(DebugSymbols), methods))
        {
            Log.LogMessage(MessageImportance.Low, line);
        }
    }
}
