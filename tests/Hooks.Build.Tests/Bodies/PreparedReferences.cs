using Hooks.Sdk.Tasks;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace Hooks.Build.Tests.Bodies;

/// <summary>The assemblies that hooks are compiled against, prepared for the native compiler once for all libraries.</summary>
internal sealed class PreparedReferences
{
    // It lives as long as the process.
    private readonly TemporaryDirectory _directory = new();

    public PreparedReferences(string architecture)
    {
        Copies = [.. SnippetLibrary.References.Select(reference => _directory[Path.GetFileName(reference)])];
        var engine = new RecordingBuildEngine();
        var isPrepared = new PrepareAssemblies
        {
            BuildEngine = engine,
            Assemblies = [.. SnippetLibrary.References.Select(static reference => new TaskItem(reference))],
            Copies = [.. Copies.Select(static copy => new TaskItem(copy))],
            Architecture = architecture,
            SourceRoot = _directory.Path,
        }.Execute();
        Assert.True(isPrepared, engine.Text);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _directory.Dispose();
    }

    /// <summary>The copies.</summary>
    public string[] Copies { get; }
}
