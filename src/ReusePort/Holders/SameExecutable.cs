using System;
using System.Buffers.Binary;
using Hooks;
using Hooks.Sockets.Parsing;
using ReusePort.Programs;

namespace ReusePort.Holders;

/// <summary>Whether a socket is open in a process that runs the executable file of this one (proc(5)).</summary>
internal static unsafe class SameExecutable
{
    private const int STATX_INO = 0x100;

    // struct statx.
    private const int StatusLength = 256;
    private const int InodeInStatus = 32;
    private const int DeviceInStatus = 136;

    /// <summary>Looks for such a process.</summary>
    /// <param name="inode">The socket's inode.</param>
    /// <returns>Whether there is one that this process may look into.</returns>
    public static bool Has(uint inode)
    {
        if (!TryIdentify("/proc/self/exe"u8, out var own))
        {
            return false;
        }

        var found = false;
        var processes = new DirectoryEntries("/proc"u8);
        while (!found && processes.MoveNext())
        {
            found = Digits.TryRead(processes.Name, out _) && Holds(processes.Name, inode, own);
        }

        processes.Close();
        return found;
    }

    private static bool Holds(ReadOnlySpan<byte> process, uint inode, (ulong Inode, ulong Device) own)
    {
        var path = new ProcPath(process, "/exe"u8);
        if (!TryIdentify(path.Bytes, out var other) || other != own)
        {
            return false;
        }

        path = new ProcPath(process, "/fd"u8);
        var found = false;
        var descriptors = new DirectoryEntries(path.Bytes);
        while (!found && descriptors.MoveNext())
        {
            found = descriptors.IsLinkToSocket(inode);
        }

        descriptors.Close();
        return found;
    }

    private static bool TryIdentify(ReadOnlySpan<byte> path, out (ulong Inode, ulong Device) file)
    {
        Span<byte> status = stackalloc byte[StatusLength];
        fixed (byte* name = path, start = status)
        {
            var isKnown = SystemCall.Invoke(KernelNumber.Status, Fcntl.AT_FDCWD, (nint)name, 0, STATX_INO, (nint)start) == 0;
            file = isKnown
                ? (BinaryPrimitives.ReadUInt64LittleEndian(status[InodeInStatus..]), BinaryPrimitives.ReadUInt64LittleEndian(status[DeviceInStatus..]))
                : default;
            return isKnown;
        }
    }
}
