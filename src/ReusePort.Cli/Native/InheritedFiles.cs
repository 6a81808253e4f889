using System.Globalization;

namespace ReusePort.Cli.Native;

/// <summary>The open files that this process was started with.</summary>
internal static class InheritedFiles
{
    // <fcntl.h>.
    private const int F_GETFD = 1;

    /// <summary>Closes those beyond stderr, but for some.</summary>
    /// <remarks>What this process has opened itself is closed by execve(2), and so can be told from them.</remarks>
    public static void Close(params ReadOnlySpan<int> except)
    {
        foreach (var name in Directory.GetFileSystemEntries("/proc/self/fd").Select(Path.GetFileName))
        {
            var descriptor = int.Parse(name!, CultureInfo.InvariantCulture);
            if (descriptor > 2 && !except.Contains(descriptor) && Libc.fcntl(descriptor, F_GETFD, 0) == 0)
            {
                _ = Libc.close(descriptor);
            }
        }
    }
}
