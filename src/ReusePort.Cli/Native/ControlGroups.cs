using System.Globalization;
using System.Text.RegularExpressions;

namespace ReusePort.Cli.Native;

/// <summary>The control groups of version 2 as this process sees them (cgroups(7)).</summary>
internal static partial class ControlGroups
{
    /// <summary>The directory of the group that this process is in; null if their file system isn't mounted, or not where this process
    /// can see it.</summary>
    public static string? Current()
    {
        try
        {
            // proc_pid_cgroup(5): that of version 2 has no hierarchy and no controllers.
            var path = File.ReadLines("/proc/self/cgroup").FirstOrDefault(static line => line.StartsWith("0::/", StringComparison.Ordinal))?[3..];
            return path is null ? null : File.ReadLines("/proc/self/mountinfo").Select(line => DirectoryIn(line, path)).FirstOrDefault(static directory => directory is not null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Where a group is by a line of proc_pid_mountinfo(5); null if it is another file system, or another part of it.</summary>
    /// <param name="mount">The line.</param>
    /// <param name="path">The path of the group.</param>
    public static string? DirectoryIn(string mount, string path)
    {
        if (mount.Split(" - ") is not [var place, var system] || !system.StartsWith("cgroup2 ", StringComparison.Ordinal)
            || place.Split(' ') is not [_, _, _, var root, var point, ..])
        {
            return null;
        }

        var prefix = root == "/" ? string.Empty : Unescape(root);
        var rest = path == "/" ? string.Empty : path;
        return rest == prefix || rest.StartsWith($"{prefix}/", StringComparison.Ordinal)
            ? $"{Unescape(point).TrimEnd('/')}{rest[prefix.Length..]}"
            : null;
    }

    // A space, a tab, a newline and a backslash are written as octal numbers.
    private static string Unescape(string text) =>
        Octal().Replace(text, static match => ((char)Convert.ToInt32(match.Groups[1].Value, 8)).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\\([0-7]{3})")]
    private static partial Regex Octal();
}
