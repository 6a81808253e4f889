using Microsoft.Win32.SafeHandles;

namespace ReusePort.Cli.Native;

/// <summary>A descriptor of a process, whose number may be used again meanwhile (pidfd_open(2)).</summary>
internal static unsafe class ProcessDescriptor
{
    // The same on all processors.
    private const nint SYS_pidfd_send_signal = 424;
    private const nint SYS_pidfd_open = 434;
    private const nint PIDFD_THREAD = 0x80;

    /// <summary>Opens a process; null if it has ended.</summary>
    public static SafeFileHandle? Open(int process) => Open(process, 0);

    /// <summary>Opens a thread. Linux before 6.9 has descriptors for the first thread of a process only; nearly always all of them have
    /// the same sockets.</summary>
    public static SafeFileHandle? OpenThread(int thread) => Open(thread, 0) ?? Open(thread, PIDFD_THREAD) ?? Open(ForeignSocket.ProcessOf(thread), 0);

    /// <summary>Whether a process has ended.</summary>
    public static bool HasEnded(SafeFileHandle process)
    {
        var state = new PollDescriptor { Descriptor = (int)process.DangerousGetHandle(), Events = PollDescriptor.POLLIN };
        return Libc.poll(&state, 1, 0) == 1;
    }

    /// <summary>Sends a process a signal, unless its number is another one's by now.</summary>
    public static void Send(ProcessIdentity process, int signal)
    {
        using var descriptor = Open(process.Number);
        if (descriptor is not null && ProcessState.Read(process.Number)?.Identity == process)
        {
            _ = Libc.syscall(SYS_pidfd_send_signal, (nint)descriptor.DangerousGetHandle(), signal, 0, 0, 0);
        }
    }

    private static SafeFileHandle? Open(int process, nint flags)
    {
        var descriptor = Libc.syscall(SYS_pidfd_open, process, flags, 0, 0, 0);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }
}
