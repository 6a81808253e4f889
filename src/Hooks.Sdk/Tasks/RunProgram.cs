using Hooks.Sdk.Tools;
using Microsoft.Build.Framework;

namespace Hooks.Sdk.Tasks;

/// <summary>Runs a program of a build like Exec, but without a shell: each argument is passed unchanged.</summary>
public sealed class RunProgram : HookTask
{
    /// <summary>The program's path.</summary>
    [Required]
    public string Program { get; set; } = "";

    /// <summary>Its arguments.</summary>
    public ITaskItem[] Arguments { get; set; } = [];

    /// <summary>The directory to run it in.</summary>
    [Required]
    public string WorkingDirectory { get; set; } = "";

    /// <inheritdoc/>
    private protected override void Run()
    {
        var run = NativeTool.Run(Program, Arguments.Select(static argument => argument.ItemSpec), WorkingDirectory);
        Log.LogMessage(MessageImportance.Low, run.Output);
        if (!run.Succeeded)
        {
            Log.LogError($"{Program} {run.Breakdown ?? "failed"}: {run.Output}");
        }
    }
}
