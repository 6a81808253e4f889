
namespace Hooks.Testing.Tests.Support;

/// <summary>The hooks in C# (Hooks/Mistakes.cs), built once.</summary>
public sealed class ManagedMistakes : IDisposable
{
    private readonly HookProject _project = new();

    /// <summary>Builds them.</summary>
    public ManagedMistakes()
    {
        _project.Write("Mistakes.cs", File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests/Hooks.Testing.Tests/Hooks/Mistakes.cs")));
        _project.Build().Succeeded();
    }

    /// <summary>The library.</summary>
    public string Library => _project.Library;

    /// <inheritdoc/>
    public void Dispose() => _project.Dispose();
}
