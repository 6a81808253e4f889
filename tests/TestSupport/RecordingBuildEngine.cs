using System.Collections;
using Microsoft.Build.Framework;

namespace TestSupport;

/// <summary>Stands in MSBuild's place and keeps the errors and warnings that a task reports.</summary>
public sealed class RecordingBuildEngine : IBuildEngine
{
    private readonly List<string> _lines = [];

    /// <summary>The errors.</summary>
    public List<BuildErrorEventArgs> Errors { get; } = [];

    /// <summary>The warnings.</summary>
    public List<BuildWarningEventArgs> Warnings { get; } = [];

    /// <summary>Errors and warnings, a line for each: <c>HOOKSDK117: ...</c>.</summary>
    public string Text => string.Join('\n', _lines);

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "hook.csproj";

    public void LogErrorEvent(BuildErrorEventArgs e)
    {
        Errors.Add(e);
        _lines.Add($"{e.Code}: {e.Message}");
    }

    public void LogWarningEvent(BuildWarningEventArgs e)
    {
        Warnings.Add(e);
        _lines.Add($"{e.Code}: {e.Message}");
    }

    public void LogMessageEvent(BuildMessageEventArgs e)
    {
    }

    public void LogCustomEvent(CustomBuildEventArgs e)
    {
    }

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) =>
        throw new NotSupportedException();
}
