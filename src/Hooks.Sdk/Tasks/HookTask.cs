using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Hooks.Sdk.Tasks;

/// <summary>The base of all tasks, which lets no exception escape.</summary>
public abstract class HookTask : Task
{
    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        try
        {
            Run();
        }
#pragma warning disable CA1031 // MSBuild would show the author any exception that is let through, with its stack.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var (code, message) = TaskFailure.Explain(GetType().Name, failure);
            Log.LogCoded(code, message);
            Log.LogMessage(MessageImportance.Low, failure.ToString());
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Does the task's work. Failures are logged as errors with a code, or thrown.</summary>
    private protected abstract void Run();
}
