using System.Globalization;

namespace Hooks.Sdk.Incremental;

/// <summary>A record of the output of a build: for each file the hash of its bytes, its mode and its path.</summary>
internal static class OutputRecord
{
    /// <summary>Writes the record.</summary>
    public static void Write(string record, IEnumerable<string> outputs) =>
        File.WriteAllLines(record, outputs.Where(File.Exists).Select(Describe));

    /// <summary>Deletes every output that differs from the record, so that the step that makes it is repeated. Without a
    /// record, as after a build that was killed, that is all of them.</summary>
    public static void DeleteChanged(string record, IEnumerable<string> outputs)
    {
        var known = File.Exists(record) ? File.ReadAllLines(record).ToHashSet() : [];
        foreach (var output in outputs.Where(File.Exists))
        {
            if (!known.Contains(Describe(output)))
            {
                File.Delete(output);
            }
        }
    }

    private static string Describe(string output)
    {
        try
        {
            return string.Create(CultureInfo.InvariantCulture, $"{InputList.Hash(output)} {(int)File.GetUnixFileMode(output)} {output}");
        }
        catch (UnauthorizedAccessException)
        {
            return "unreadable";
        }
    }
}
