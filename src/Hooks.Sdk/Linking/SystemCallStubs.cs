using System.Globalization;
using System.Text;

namespace Hooks.Sdk.Linking;

/// <summary>The machine code by which a hook library calls the kernel, for a linker script.</summary>
/// <remarks>
/// C# can't make a system call, and libc's functions for it are symbols that any library in the process may interpose: its
/// function would run in the middle of a hook, and perhaps call the hook again. Each stub is a function with the arguments
/// and the result of the system call (syscall(2), "Architecture calling conventions"); errno isn't involved.
/// </remarks>
internal static class SystemCallStubs
{
    /// <summary>What the symbols begin with: <c>__hooks_sys_write</c>.</summary>
    internal const string Prefix = "__hooks_sys_";

    private const int StubSize = 16;

    /// <summary>The calls that Hooks.Runtime and Hooks.Abstractions make, with their numbers (unistd_64.h of x64,
    /// asm-generic/unistd.h).</summary>
    private static readonly (string Name, int X64, int Arm64)[] s_calls =
    [
        ("write", 1, 64),
        ("close", 3, 57),
        ("fstat", 5, 80),
        ("rt_sigaction", 13, 134),
        ("rt_sigprocmask", 14, 135),
        ("sched_yield", 24, 124),
        ("getpid", 39, 172),
        ("bind", 49, 200),
        ("getsockname", 51, 204),
        ("setsockopt", 54, 208),
        ("getsockopt", 55, 209),
        ("fcntl", 72, 25),
        ("getrlimit", 97, 163),
        ("rt_sigtimedwait", 128, 137),
        ("gettid", 186, 178),
        ("exit_group", 231, 94),
        ("tgkill", 234, 131),
        ("openat", 257, 56),
        ("sync_file_range", 277, 84),
        ("process_vm_readv", 310, 270),
    ];

    /// <summary>The statements that place the stubs in a section of code, each of 16 bytes.</summary>
    /// <param name="architecture">The architecture, <c>x64</c> or <c>arm64</c>.</param>
    /// <param name="indentation">What each line begins with.</param>
    internal static string Text(string architecture, string indentation)
    {
        var text = new StringBuilder();
        foreach (var (name, x64, arm64) in s_calls)
        {
            var code = architecture == "arm64" ? CodeForArm64(arm64) : CodeForX64(x64);
            text.Append(indentation).Append(Prefix).Append(name).Append(" = .; ").AppendLine(code);
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>mov eax, number; mov r10, rcx; syscall; ret; and int3 up to the next.</summary>
    private static string CodeForX64(int number)
    {
        byte[] code = [0xB8, (byte)number, (byte)(number >> 8), 0, 0, 0x49, 0x89, 0xCA, 0x0F, 0x05, 0xC3];
        var bytes = code.Concat(Enumerable.Repeat((byte)0xCC, StubSize - code.Length));
        return string.Concat(bytes.Select(static b => string.Create(CultureInfo.InvariantCulture, $"BYTE(0x{b:x2}) "))).TrimEnd();
    }

    /// <summary>movz x8, number; svc 0; ret; and a trap (brk 1) up to the next.</summary>
    private static string CodeForArm64(int number)
    {
        uint[] code = [0xD2800008 | ((uint)number << 5), 0xD4000001, 0xD65F03C0, 0xD4200020];
        return string.Concat(code.Select(static word => string.Create(CultureInfo.InvariantCulture, $"LONG(0x{word:x8}) "))).TrimEnd();
    }
}
