using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ReusePort.Cli.Notify;

/// <summary>A system call that waits for an answer (struct seccomp_notif, seccomp_unotify(2)).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Notification
{
    /// <summary>Its number among all that were reported.</summary>
    public ulong Id;

    /// <summary>The thread that makes it, as this process sees it.</summary>
    public int Thread;

    private readonly uint _flags;

    /// <summary>The number of the system call.</summary>
    public int Number;

    /// <summary>Whose number it is.</summary>
    public Architecture Architecture;

    private readonly ulong _instruction;

    /// <summary>Its arguments.</summary>
    public ArgumentArray Arguments;

    [InlineArray(6)]
    internal struct ArgumentArray
    {
        private ulong _first;
    }
}
