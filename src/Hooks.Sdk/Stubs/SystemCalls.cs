namespace Hooks.Sdk.Stubs;

/// <summary>A system call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="X64">Its number on x64 (unistd_64.h).</param>
/// <param name="Arm64">Its number on arm64 (asm-generic/unistd.h).</param>
internal sealed record SystemCall(string Name, int X64, int Arm64)
{
    /// <summary>The symbol of its stub: <c>__hooks_sys_write</c>.</summary>
    public string Symbol => $"__hooks_sys_{Name}";
}

/// <summary>The system calls that Hooks.Runtime and Hooks.Abstractions make.</summary>
/// <remarks>
/// C# can't make a system call, and libc's functions for it are symbols that any library in the process may interpose: its
/// function would run in the middle of a hook, and perhaps call the hook again. Each stub is a function with the arguments
/// and the result of the system call (syscall(2), "Architecture calling conventions"); errno isn't involved.
/// </remarks>
internal static class SystemCalls
{
    public static readonly SystemCall[] All =
    [
        new("read", 0, 63),
        new("write", 1, 64),
        new("close", 3, 57),
        new("fstat", 5, 80),
        new("mmap", 9, 222),
        new("rt_sigaction", 13, 134),
        new("rt_sigprocmask", 14, 135),
        new("sched_yield", 24, 124),
        new("getpid", 39, 172),
        new("bind", 49, 200),
        new("getsockname", 51, 204),
        new("setsockopt", 54, 208),
        new("getsockopt", 55, 209),
        new("fcntl", 72, 25),
        new("getrlimit", 97, 163),
        new("rt_sigtimedwait", 128, 137),
        new("sigaltstack", 131, 132),
        new("gettid", 186, 178),
        new("exit_group", 231, 94),
        new("tgkill", 234, 131),
        new("openat", 257, 56),
        new("sync_file_range", 277, 84),
        new("process_vm_readv", 310, 270),
    ];
}
