using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Notify;

/// <summary>Receives what a filter reports, and answers.</summary>
internal sealed unsafe class BindListener : IDisposable
{
    // linux/seccomp.h; the numbers hold the size of what is passed (ioctl(2)).
    private const nuint SECCOMP_IOCTL_NOTIF_RECV = 0xC0502100;
    private const nuint SECCOMP_IOCTL_NOTIF_SEND = 0xC0182101;
    private const nuint SECCOMP_IOCTL_NOTIF_ID_VALID = 0x40082102;
    private const nuint SECCOMP_IOCTL_NOTIF_ADDFD = 0x40182103;
    private const uint SECCOMP_ADDFD_FLAG_SEND = 1 << 1;
    private const nuint SECCOMP_IOCTL_NOTIF_SET_FLAGS = 0x40082104;
    private const nint SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP = 1;

    private const int MomentInMilliseconds = 50;

    private readonly SafeFileHandle _descriptor;

    /// <summary>Prepares it.</summary>
    /// <param name="descriptor">The descriptor of the filter.</param>
    /// <param name="inProgress">Remembers what is received.</param>
    public BindListener(SafeFileHandle descriptor, CallInProgress inProgress)
    {
        _descriptor = descriptor;
        InProgress = inProgress;

        // Whoever binds and whoever answers take turns: on one processor that is four times as fast. Linux before 6.6 doesn't know it.
        _ = Libc.ioctl(Number, SECCOMP_IOCTL_NOTIF_SET_FLAGS, SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP);
    }

    /// <summary>The number of the descriptor.</summary>
    public int Number => (int)_descriptor.DangerousGetHandle();

    /// <summary>What was received last.</summary>
    public CallInProgress InProgress { get; }

    /// <summary>Whether no process is watched any more, or none soon: the thread that set the filter ends a moment after its
    /// code.</summary>
    public bool IsAtEnd
    {
        get
        {
            var state = new PollDescriptor { Descriptor = Number };
            return Libc.poll(&state, 1, MomentInMilliseconds) == 1 && (state.Received & PollDescriptor.POLLHUP) != 0;
        }
    }

    /// <summary>Receives a system call; false if there is none after all, as when its thread was killed.</summary>
    public bool TryReceive(out Notification notification)
    {
        notification = default;
        fixed (Notification* pointer = &notification)
        {
            if (Libc.ioctl(Number, SECCOMP_IOCTL_NOTIF_RECV, (nint)pointer) != 0)
            {
                return false;
            }
        }

        InProgress.Id = notification.Id;
        return true;
    }

    /// <summary>Whether a system call still waits. If so, what was found out before about its thread by its number was about that
    /// thread: the number wasn't used again.</summary>
    public bool IsWaiting(ulong id) => Libc.ioctl(Number, SECCOMP_IOCTL_NOTIF_ID_VALID, (nint)(&id)) == 0;

    /// <summary>Answers. If the thread that waits has been killed, nothing is to be done.</summary>
    public void Send(Answer answer) => _ = Libc.ioctl(Number, SECCOMP_IOCTL_NOTIF_SEND, (nint)(&answer));

    /// <summary>Answers with a descriptor, which the process gets.</summary>
    /// <param name="id">The system call.</param>
    /// <param name="file">What it refers to.</param>
    /// <param name="isClosedByExec">Whether execve(2) closes it.</param>
    /// <returns>Its number there; -1 if that failed (Linux before 5.14, or it has as many as it may), and the call still waits.</returns>
    public int Inject(ulong id, SafeFileHandle file, bool isClosedByExec)
    {
        var added = new AddedDescriptor
        {
            Id = id,
            Flags = SECCOMP_ADDFD_FLAG_SEND,
            Source = (uint)file.DangerousGetHandle(),
            NewFlags = isClosedByExec ? Fcntl.O_CLOEXEC : 0u,
        };
        return Libc.ioctl(Number, SECCOMP_IOCTL_NOTIF_ADDFD, (nint)(&added));
    }

    /// <inheritdoc/>
    public void Dispose() => _descriptor.Dispose();

    /// <summary>struct seccomp_notif_addfd.</summary>
    private struct AddedDescriptor
    {
        public ulong Id;
        public uint Flags;
        public uint Source;
        public uint New;
        public uint NewFlags;
    }
}
