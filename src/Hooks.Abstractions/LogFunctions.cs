namespace Hooks;

/// <summary>What a <see cref="LogFile"/> asks libc for: the next definitions, because the library may intercept these
/// itself.</summary>
internal static unsafe class LogFunctions
{
    // O_WRONLY, O_CREAT, O_NOCTTY, O_APPEND and O_CLOEXEC, which x64 and arm64 share (asm-generic/fcntl.h).
    private const int AppendOnly = 0x1 | 0x40 | 0x100 | 0x400 | 0x80000;
    private const uint ReadAndWriteForAll = 0x1B6;

    private const int DuplicateFrom = 1030; // F_DUPFD_CLOEXEC
    private const int OpenFiles = 7; // RLIMIT_NOFILE
    private const int KernelStatus = 0; // the struct stat that the kernel itself has

    /// <summary>The kernel keeps a table up to the highest descriptor: a few kilobytes here, megabytes at the limits that
    /// some processes have.</summary>
    private const ulong HighEnough = 1024;

    private static delegate* unmanaged[SuppressGCTransition]<byte*, int, uint, int> s_open;
    private static delegate* unmanaged[SuppressGCTransition]<int, int, nint, int> s_fcntl;
    private static delegate* unmanaged[SuppressGCTransition]<int, int, void*, int> s_fxstat;
    private static delegate* unmanaged[SuppressGCTransition]<int, void*, nuint, nint> s_write;
    private static delegate* unmanaged[SuppressGCTransition]<int, int> s_close;
    private static delegate* unmanaged[SuppressGCTransition]<int, void*, int> s_getrlimit;
    private static delegate* unmanaged[SuppressGCTransition]<int, ulong*, ulong*, int> s_sigprocmask;
    private static delegate* unmanaged[SuppressGCTransition]<ulong*, void*, long*, int> s_sigtimedwait;
    private static delegate* unmanaged[SuppressGCTransition]<int, int*, int> s_pthread_setcancelstate;

    /// <summary>Finds them.</summary>
    /// <returns>Whether all are there, as in glibc and musl they are.</returns>
    internal static bool Resolve()
    {
        s_open = (delegate* unmanaged[SuppressGCTransition]<byte*, int, uint, int>)Interposition.FindNext("open"u8);
        s_fcntl = (delegate* unmanaged[SuppressGCTransition]<int, int, nint, int>)Interposition.FindNext("fcntl"u8);
        s_fxstat = (delegate* unmanaged[SuppressGCTransition]<int, int, void*, int>)Interposition.FindNext("__fxstat"u8);
        s_write = (delegate* unmanaged[SuppressGCTransition]<int, void*, nuint, nint>)Interposition.FindNext("write"u8);
        s_close = (delegate* unmanaged[SuppressGCTransition]<int, int>)Interposition.FindNext("close"u8);
        s_getrlimit = (delegate* unmanaged[SuppressGCTransition]<int, void*, int>)Interposition.FindNext("getrlimit"u8);
        s_sigprocmask = (delegate* unmanaged[SuppressGCTransition]<int, ulong*, ulong*, int>)
            Interposition.FindNext("sigprocmask"u8);
        s_sigtimedwait = (delegate* unmanaged[SuppressGCTransition]<ulong*, void*, long*, int>)
            Interposition.FindNext("sigtimedwait"u8);
        s_pthread_setcancelstate = (delegate* unmanaged[SuppressGCTransition]<int, int*, int>)
            Interposition.FindNext("pthread_setcancelstate"u8);
        return s_open != null && s_fcntl != null && s_fxstat != null && s_write != null && s_close != null
            && s_getrlimit != null && s_sigprocmask != null && s_sigtimedwait != null && s_pthread_setcancelstate != null;
    }

    /// <summary>Opens a file to append to (open(2)).</summary>
    internal static int Open(byte* path) => s_open(path, AppendOnly, ReadAndWriteForAll);

    /// <summary>Gives what a descriptor stands for a high number (F_DUPFD_CLOEXEC, fcntl(2)).</summary>
    internal static int DuplicateHigh(int descriptor)
    {
        // struct rlimit: the limit that holds, and the one up to which it may be raised.
        var limits = stackalloc ulong[2];
        var limit = s_getrlimit(OpenFiles, limits) == 0 && limits[0] < HighEnough ? limits[0] : HighEnough;
        return s_fcntl(descriptor, DuplicateFrom, (nint)(limit / 16 * 15));
    }

    /// <summary>fstat(2), by the name that every glibc and musl has for it: as fstat it is in glibc since 2.33 only.</summary>
    internal static int Status(int descriptor, void* status) => s_fxstat(KernelStatus, descriptor, status);

    /// <summary>write(2).</summary>
    internal static nint Write(int descriptor, byte* text, nuint length) => s_write(descriptor, text, length);

    /// <summary>close(2).</summary>
    internal static void Close(int descriptor) => _ = s_close(descriptor);

    /// <summary>Changes the signals that are blocked in this thread (sigprocmask(2), which in glibc and musl is
    /// pthread_sigmask(3)).</summary>
    internal static int BlockSignals(int how, ulong* signals, ulong* before) => s_sigprocmask(how, signals, before);

    /// <summary>Takes a signal that waits (sigtimedwait(2)).</summary>
    internal static void TakeSignal(ulong* signals, long* timeout) => _ = s_sigtimedwait(signals, null, timeout);

    /// <summary>Lets this thread be cancelled or not (pthread_setcancelstate(3)).</summary>
    internal static void SetCancellation(int state, int* before) => _ = s_pthread_setcancelstate(state, before);
}
