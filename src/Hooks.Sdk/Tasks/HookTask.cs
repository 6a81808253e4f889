using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Hooks.Sdk.Tasks;

/// <summary>What all tasks have in common: none of them lets an exception out.</summary>
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

    /// <summary>Does the task's work. What it can't do is logged as an error with a code, or thrown.</summary>
    private protected abstract void Run();
}
