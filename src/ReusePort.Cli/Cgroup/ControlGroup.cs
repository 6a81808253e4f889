using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Cgroup;

/// <summary>A control group of the command's, below the one that this process is in: what limits that one limits this one, too.</summary>
internal sealed class ControlGroup
{
    // As every directory there: root's.
    private const uint Mode = 0x1ED;

    private readonly string _parent;

    private ControlGroup(string parent, string path, SafeFileHandle handle)
    {
        _parent = parent;
        Path = path;
        Handle = handle;
    }

    /// <summary>Its directory.</summary>
    public string Path { get; }

    /// <summary>The directory, open.</summary>
    public SafeFileHandle Handle { get; }

    /// <summary>Makes one.</summary>
    /// <exception cref="CommandException">That isn't possible.</exception>
    public static ControlGroup Create()
    {
        var parent = ControlGroups.Current() ?? throw new CommandException("no cgroup2 file system is mounted that has the control group of this process (cgroups(7))");

        // Unique without random numbers: .NET takes those from /dev/urandom, which a chroot may lack.
        var path = string.Create(CultureInfo.InvariantCulture, $"{parent}/reuseport-{Environment.ProcessId:x16}{Stopwatch.GetTimestamp():x16}");
        if (Libc.mkdir(path, Mode) != 0)
        {
            throw new CommandException($"no control group can be made in {parent}: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        if (Libc.Open(Encoding.UTF8.GetBytes(path)) is { } handle)
        {
            return new ControlGroup(parent, path, handle);
        }

        var error = Marshal.GetLastPInvokeErrorMessage();
        TryRemove(path);
        throw new CommandException($"{path}: can't be opened: {error}");
    }

    /// <summary>Moves this process into it, with all its threads; what it starts from now on begins there.</summary>
    /// <exception cref="CommandException">That isn't possible.</exception>
    public void Enter()
    {
        try
        {
            MoveTo(Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"this process can't enter a control group: {failure.Message}");
        }
    }

    /// <summary>Moves this process back, and removes the group.</summary>
    public void Undo()
    {
        try
        {
            MoveTo(_parent);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It wasn't in it.
        }

        Handle.Dispose();
        TryRemove(Path);
    }

    /// <summary>Moves this process out of a group, waits until nobody is in it, and removes it.</summary>
    /// <exception cref="IOException">This process can't leave it: then it would never be empty.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, as that isn't permitted.</exception>
    public static void RemoveAtEnd(string path)
    {
        if (!Directory.Exists(path))
        {
            return;
        }

        var events = System.IO.Path.Combine(path, "cgroup.events");
        using var handle = File.OpenHandle(events, share: FileShare.ReadWrite);
        MoveTo(System.IO.Path.GetDirectoryName(path)!);
        while (IsPopulated(handle))
        {
            WaitForChange(handle);
        }

        TryRemove(path);
    }

    private static bool IsPopulated(SafeFileHandle events)
    {
        try
        {
            var buffer = new byte[256];
            return !Encoding.ASCII.GetString(buffer, 0, RandomAccess.Read(events, buffer, 0)).Contains("populated 0", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // ENODEV: somebody else has removed it.
            return false;
        }
    }

    // The kernel says so of a file that it writes by POLLPRI (cgroups(7)).
    private static unsafe void WaitForChange(SafeFileHandle handle)
    {
        var state = new PollDescriptor { Descriptor = (int)handle.DangerousGetHandle(), Events = PollDescriptor.POLLPRI };
        _ = Libc.poll(&state, 1, -1);
    }

    private static void MoveTo(string path)
    {
        // One write(2): the file takes no second one. 0 is the process that writes.
        using var processes = File.OpenHandle($"{path}/cgroup.procs", FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.Write(processes, "0"u8, 0);
    }

    private static void TryRemove(string path)
    {
        try
        {
            Directory.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It has groups of the command's below it, or somebody else has removed it.
        }
    }
}
