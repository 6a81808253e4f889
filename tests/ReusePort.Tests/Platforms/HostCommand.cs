namespace ReusePort.Tests.Platforms;

/// <summary>How the host program is run.</summary>
/// <param name="Program">What is started: the host, or what runs it.</param>
/// <param name="Arguments">Its arguments, the host's among them.</param>
/// <param name="Environment">Variables to set, or with null to unset.</param>
public sealed record HostCommand(string Program, IEnumerable<string> Arguments, IReadOnlyDictionary<string, string?> Environment)
{
    /// <summary>Runs it to its end.</summary>
    public ProgramRun Run() => ProgramRun.Of(Program, Arguments, Environment);

    /// <summary>Starts it.</summary>
    public ServerProcess Start() => ServerProcess.Start(Program, Arguments, Environment);
}
