using System.Globalization;
using System.Text.RegularExpressions;

namespace HookCost;

/// <summary>Counts instructions: the same number in every run, however busy the machine is.</summary>
internal static partial class Callgrind
{
    /// <summary>Runs a program under callgrind.</summary>
    /// <returns>The instructions by the file that they lie in.</returns>
    /// <remarks>The format is described in "Callgrind Format Specification" of the Valgrind manual: <c>ob=</c> names the file
    /// of the lines that follow, and the line after <c>calls=</c> is the cost of a call, which the callee's own lines hold
    /// already.</remarks>
    public static async Task<Dictionary<string, long>> CountAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> variables)
    {
        var profile = Path.GetTempFileName();
        try
        {
            await Shell.RunAsync("valgrind", ["--tool=callgrind", $"--callgrind-out-file={profile}", program, .. arguments], variables);
            return Read(await File.ReadAllLinesAsync(profile));
        }
        finally
        {
            File.Delete(profile);
        }
    }

    private static Dictionary<string, long> Read(string[] lines)
    {
        var names = new Dictionary<string, string>();
        var costs = new Dictionary<string, long>();
        var file = "";
        for (var index = 0; index < lines.Length; index++)
        {
            if (ObjectFile.Match(lines[index]) is { Success: true } match)
            {
                names.TryAdd(match.Groups["id"].Value, Path.GetFileName(match.Groups["name"].Value));
                file = match.Groups["callee"].Success ? file : names[match.Groups["id"].Value];
            }
            else if (lines[index].StartsWith("calls=", StringComparison.Ordinal))
            {
                index++;
            }
            else if (Cost.Match(lines[index]) is { Success: true } cost)
            {
                costs[file] = costs.GetValueOrDefault(file) + long.Parse(cost.Groups[1].Value, CultureInfo.InvariantCulture);
            }
        }

        return costs;
    }

    [GeneratedRegex(@"^(?<callee>c)?ob=\((?<id>\d+)\)(?: (?<name>.*))?$")]
    private static partial Regex ObjectFile { get; }

    [GeneratedRegex(@"^[+\-*\d]\S* (\d+)$")]
    private static partial Regex Cost { get; }
}
