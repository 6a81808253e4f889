using Samples.Tests.Support;

namespace Samples.Tests.Chaos;

/// <summary>Programs under the library.</summary>
internal static class ChaosProgram
{
    public static string Library { get; } = Sample.Library("libchaos.so");

    /// <summary>Runs a program under rules.</summary>
    public static ProgramRun Run(string rules, string program, params string[] arguments) => Run(rules, "7", program, arguments);

    /// <summary>Runs a program under rules and a seed.</summary>
    public static ProgramRun Run(string rules, string seed, string program, string[] arguments) => ProgramRun.Of(
        RequiredProgram.Find(program),
        arguments,
        new Dictionary<string, string?> { ["LD_PRELOAD"] = Library, ["CHAOS"] = rules, ["CHAOS_SEED"] = seed, ["LC_ALL"] = "C" });
}
