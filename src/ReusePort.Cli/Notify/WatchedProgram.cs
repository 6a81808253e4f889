using System.Globalization;
using System.Text;
using ReusePort.Cli.Native;
using ReusePort.Cli.Programs;

namespace ReusePort.Cli.Notify;

/// <summary>A program that is watched, by what the kernel tells of it (proc(5)).</summary>
/// <param name="thread">One of its threads, which waits meanwhile.</param>
internal readonly struct WatchedProgram(int thread)
{
    private const string Users = "Uid:";

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
    public uint User => UserAt(1);

    /// <summary>The user that its files and sockets belong to.</summary>
    public uint FileUser => UserAt(3);

    /// <summary>Why the library hasn't seen a bind of it, as far as that can be told.</summary>
    public string ReasonWhyNotReached
    {
        get
        {
            using var file = Libc.Open(Encoding.UTF8.GetBytes($"/proc/{thread}/exe"));
            return file is not null && PreloadObstacle.Of(new ProgramFile([], file)) is { } obstacle ? $"it {obstacle.Reason}"
                : Read($"/proc/{thread}/maps").AsSpan().IndexOf("/libreuseport.so"u8) < 0 ? "libreuseport.so is not loaded in it"
                : "it made the system call itself or by another libc (dlmopen(3)), or changed the option since";
        }
    }

    // Real, effective, saved, and that of files.
    private uint UserAt(int place) =>
        ThreadStatus.Field(thread, Users)?.Split('\t') is { Length: 4 } users && uint.TryParse(users[place], CultureInfo.InvariantCulture, out var id) ? id : uint.MaxValue;

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
