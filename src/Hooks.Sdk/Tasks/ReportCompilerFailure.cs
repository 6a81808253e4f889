using Hooks.Sdk.Compiling;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Hooks.Sdk.Tasks;

/// <summary>Fails the build with what ILC could not compile, in the author's terms. ILC's own output is in the detailed
/// log.</summary>
public sealed class ReportCompilerFailure : Task
{
    /// <summary>The lines that ILC wrote.</summary>
    [Required]
    public ITaskItem[] Output { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var (code, message) = CompilerFailure.Explain(string.Join('\n', Output.Select(static line => line.ItemSpec)));
        Log.LogCoded(code, message);
        return false;
    }
}
