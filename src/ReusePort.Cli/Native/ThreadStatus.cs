namespace ReusePort.Cli.Native;

/// <summary>What the kernel tells of a thread (proc_pid_status(5)).</summary>
internal static class ThreadStatus
{
    /// <summary>The value of a field, without the white space before it; null if the thread has ended or is hidden.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="name">The name of the field with its colon.</param>
    public static string? Field(int thread, string name)
    {
        try
        {
            return File.ReadLines($"/proc/{thread}/status").FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..].TrimStart();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
