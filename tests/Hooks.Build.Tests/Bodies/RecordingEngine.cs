using System.Collections;
using Microsoft.Build.Framework;

namespace Hooks.Build.Tests.Bodies;

/// <summary>Stands in MSBuild's place and keeps the errors that a task reports.</summary>
internal sealed class RecordingEngine : IBuildEngine
{
    private readonly List<string> _errors = [];

    public string Errors => string.Join('\n', _errors);

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "hook.csproj";

    public void LogErrorEvent(BuildErrorEventArgs e) => _errors.Add($"{e.Code}: {e.Message}");

    public void LogWarningEvent(BuildWarningEventArgs e) => _errors.Add($"{e.Code}: {e.Message}");

    public void LogMessageEvent(BuildMessageEventArgs e)
    {
    }

    public void LogCustomEvent(CustomBuildEventArgs e)
    {
    }

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) =>
        throw new NotSupportedException();
}
