using System.Globalization;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Notify;

/// <summary>A program that is watched, by what the kernel tells of it (proc(5)).</summary>
/// <param name="thread">One of its threads, which waits meanwhile.</param>
internal readonly struct WatchedProgram(int thread)
{
    private const string Effective = "Uid:";

    /// <summary>The kernel's name of it (proc_pid_comm(5)).</summary>
    public byte[] Name => Read($"/proc/{ForeignSocket.ProcessOf(thread)}/comm").AsSpan().TrimEnd((byte)'\n').ToArray();

    /// <summary>Its arguments from its name on, with a space between them.</summary>
    public byte[] CommandLine
    {
        get
        {
            var text = Read($"/proc/{thread}/cmdline").AsSpan().TrimEnd((byte)0).ToArray();
            text.AsSpan().Replace((byte)0, (byte)' ');
            return text;
        }
    }

    /// <summary>Its effective user id.</summary>
    public uint User =>
        ThreadStatus.Field(thread, Effective)?.Split('\t') is [_, var user, ..] && uint.TryParse(user, CultureInfo.InvariantCulture, out var id) ? id : uint.MaxValue;

    private static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It has ended, or /proc hides it.
            return [];
        }
    }
}
