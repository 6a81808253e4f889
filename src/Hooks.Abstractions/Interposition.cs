using System;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Hooks;

/// <summary>What the generated half of a hook library calls. Hooks call <c>Next</c> instead.</summary>
public static unsafe class Interposition
{
    /// <summary>RTLD_NEXT of glibc and musl: the search begins behind the library whose code makes the call.</summary>
    private const nint NextInSearchOrder = -1;

    // The thread that is in dlsym, or 0.
    private static int s_searcher;

    /// <summary>Finds the definition of a symbol that the program would have used without this library (dlsym(3)).</summary>
    /// <param name="symbol">The symbol, as a <c>u8</c> literal: those end with a zero.</param>
    /// <returns>Its address, or null if no other library of the process defines it, or if dlsym itself asks: another library
    /// may interpose that as well, and call a function that this one intercepts.</returns>
    /// <remarks>dlsym goes by its return address, which must lie in this library: so this method is never inlined into
    /// its caller, and what follows the call keeps that from becoming a jump.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void* FindNext(ReadOnlySpan<byte> symbol)
    {
        var thread = Kernel.GetThreadId();
        if (s_searcher == thread)
        {
            return null;
        }

        // Of several threads only the first is remembered: a library that calls back from dlsym has done so to that one.
        var isFirst = Interlocked.CompareExchange(ref s_searcher, thread, 0) == 0;
        fixed (byte* name = symbol)
        {
            var errno = Errno.Preserve();
            var next = dlsym(NextInSearchOrder, name);
            errno.Restore();
            if (isFirst)
            {
                Volatile.Write(ref s_searcher, 0);
            }

            return next;
        }
    }

    /// <summary>Answers a call of a symbol that no other library of the process defines: errno becomes ENOSYS, and the first
    /// time one line on stderr names the symbol.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="reported">0 before the first time, 1 afterwards.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ReportMissing(ReadOnlySpan<byte> symbol, ref int reported)
    {
        if (Interlocked.Exchange(ref reported, 1) == 0)
        {
            Log.Line($"{"hook library: "u8}{symbol}{" is defined by no other library (ENOSYS)"u8}");
        }

        Errno.Value = Errno.ENOSYS;
    }

    /// <summary>What no other thread of the process has as long as this one lives: where its errno is. A child has it from the
    /// thread that forked.</summary>
    public static nint CurrentThread => Errno.Location;

    /// <summary>Lets other threads run until the one that initializes the library is done, some hundred times at the
    /// most.</summary>
    /// <param name="state">The state: that thread, as <see cref="CurrentThread"/> named it, until it is done.</param>
    /// <param name="ready">What it is when that thread is done.</param>
    /// <returns>Whether it is. At once where that thread is the caller, which would wait for itself.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool WaitFor(ref nint state, nint ready)
    {
        const int Turns = 500;
        var thread = CurrentThread;
        for (var turn = 0; turn < Turns && Volatile.Read(ref state) != ready && Volatile.Read(ref state) != thread; turn++)
        {
            _ = sched_yield();
        }

        return Volatile.Read(ref state) == ready;
    }

    /// <summary>Notes which file stderr is, for <see cref="Log.Line(ref LogLine)"/> and for the line of a failed check.</summary>
    public static void RememberStandardError() => StandardError.Remember();

    /// <summary>Gives the stack cookie a value that no one outside of the process can know, from the random bytes that the
    /// kernel hands to every process (getauxval(3), AT_RANDOM).</summary>
    /// <remarks>To be called while no frame of this library that holds a cookie is on any stack. Without such bytes the
    /// value that the linker gave it stays.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FillStackCookie()
    {
        const nuint AuxiliaryRandom = 25;
        var random = (ulong*)getauxval(AuxiliaryRandom);
        if (random == null)
        {
            return;
        }

        // glibc makes its own guards from these bytes: the cookie must not give them away. Its lowest byte is zero, so
        // that no string that overruns a buffer can write it.
        var mixed = (random[0] ^ (random[1] << 1)) * 0x9E3779B97F4A7C15;
        mixed ^= mixed >> 32;
        *(ulong*)(delegate*<void>)&__security_cookie = mixed & ~0xFFUL;
    }

    // Not a function: the name of a datum that the linker script defines, which C# can only refer to as one.
    [RuntimeImport("__security_cookie")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void __security_cookie();

    [RuntimeImport("__hooks_sys_sched_yield")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int sched_yield();

    [DllImport("libc")]
    private static extern nuint getauxval(nuint type);

    [DllImport("libc")]
    private static extern void* dlsym(nint handle, byte* symbol);
}
