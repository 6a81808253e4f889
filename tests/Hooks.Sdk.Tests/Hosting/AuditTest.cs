using System.Runtime.InteropServices;
using Hooks.Sdk.Tasks;
using Hooks.Sdk.Tests.Native;
using Microsoft.Build.Framework;
using TestSupport;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace Hooks.Sdk.Tests.Hosting;

/// <summary>A test that builds a library in a directory of its own and has it audited.</summary>
public abstract class AuditTest : IDisposable
{
    private readonly DirectoryInfo _directory = System.IO.Directory.CreateTempSubdirectory("hooks-audit-");

    private protected static string Architecture => RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    private protected static string HookAssembly => typeof(BindHook).Assembly.Location;

    private protected string Directory => _directory.FullName;

    /// <inheritdoc/>
    public void Dispose()
    {
        _directory.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Builds a library, audits it and gives the codes of the errors, each once.</summary>
    private protected async Task<string[]> CodesOf(HookLibrary library) => Codes(Audit(await library.Build(Directory)));

    private protected static string[] Codes(IEnumerable<BuildErrorEventArgs> errors) => [.. errors.Select(error => error.Code).Distinct()];

    /// <summary>Audits a file.</summary>
    /// <param name="library">The file.</param>
    /// <param name="change">What is different from the ordinary run of the task.</param>
    private protected static IReadOnlyList<BuildErrorEventArgs> Audit(string library, Action<AuditLibrary>? change = null)
    {
        var engine = new RecordingBuildEngine();
        var task = new AuditLibrary
        {
            BuildEngine = engine,
            Library = library,
            HookAssembly = HookAssembly,
            Assemblies = [new TaskItem(HookAssembly)],
            Architecture = Architecture,
        };
        change?.Invoke(task);

        var passed = task.Execute();

        Assert.Empty(engine.Warnings);
        Assert.Equal(engine.Errors.Count == 0, passed);
        return engine.Errors;
    }
}
