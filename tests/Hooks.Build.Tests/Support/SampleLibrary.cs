using TestSupport;

namespace Hooks.Build.Tests.Support;

/// <summary>The hooks of the directory Hooks, built once.</summary>
public sealed class SampleLibrary : IDisposable
{
    private readonly HookProject _project = new();

    /// <summary>Builds them.</summary>
    public SampleLibrary()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Hooks"), "*.cs"))
        {
            _project.Write(Path.GetFileName(file), File.ReadAllText(file));
        }

        _project.Build("-warnaserror").Succeeded();
    }

    /// <summary>The program that calls them.</summary>
    public HostProgram Host { get; } = new();

    /// <summary>The library.</summary>
    public string Library => _project.Library;

    /// <summary>Its debug symbols.</summary>
    public string DebugSymbols => _project.DebugSymbols;

    /// <summary>Runs the host with the library preloaded.</summary>
    public ProgramRun Run(params IEnumerable<string> arguments) => Host.Run([Library], arguments);

    /// <inheritdoc/>
    public void Dispose()
    {
        Host.Dispose();
        _project.Dispose();
    }
}

/// <summary>The tests that share one build of the hooks.</summary>
[CollectionDefinition(nameof(SampleLibrary))]
public sealed class SampleLibraryTests : ICollectionFixture<SampleLibrary>;
