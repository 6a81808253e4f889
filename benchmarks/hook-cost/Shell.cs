using CliWrap;
using CliWrap.Buffered;

namespace HookCost;

/// <summary>Programs that are run to their end.</summary>
internal static class Shell
{
    /// <summary>Runs a program that must succeed.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="variables">Variables to set.</param>
    /// <returns>What it wrote to both streams.</returns>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? variables = null)
    {
        var run = await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithEnvironmentVariables(variables ?? new Dictionary<string, string?>())
            .ExecuteBufferedAsync();
        return run.StandardOutput + run.StandardError;
    }

    /// <summary>The variables of a program under a library.</summary>
    /// <param name="library">The library's file; null for none.</param>
    /// <param name="settings">The library's own variables.</param>
    public static Dictionary<string, string?> Preload(string? library, params IEnumerable<(string Name, string Value)> settings)
    {
        var variables = settings.ToDictionary(static setting => setting.Name, static string? (setting) => setting.Value);
        if (library is not null)
        {
            variables["LD_PRELOAD"] = library;
        }

        return variables;
    }
}
