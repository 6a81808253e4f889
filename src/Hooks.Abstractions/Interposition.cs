using System;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using Hooks.KernelCalls;
using Hooks.Loader;

namespace Hooks;

/// <summary>Called by the generated code of a hook library. Hooks call <c>Next</c> instead.</summary>
public static unsafe class Interposition
{
    /// <summary>The most threads that are remembered while they look for definitions.</summary>
    private const int MaxSearchers = 8;

    // The threads that look for definitions, 0 for none.
    private static Searchers s_searchers;

    /// <summary>Begins to look for definitions: dlsym may leave something in errno, and may call this library again.</summary>
    /// <returns>What ends it.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Search BeginSearch()
    {
        var thread = Kernel.GetThreadId();
        for (var i = 0; i < MaxSearchers; i++)
        {
            if (Volatile.Read(ref s_searchers[i]) == thread)
            {
                return new Search(Search.NoPlace, isNested: true);
            }
        }

        var place = 0;
        while (place < MaxSearchers && Interlocked.CompareExchange(ref s_searchers[place], thread, 0) != 0)
        {
            place++;
        }

        return new Search(place < MaxSearchers ? place : Search.NoPlace, isNested: false);
    }

    /// <summary>Finds the definition of a symbol that the program would have used without this library (dlsym(3)).</summary>
    /// <param name="symbol">The symbol, as a <c>u8</c> literal: those end with a zero.</param>
    /// <returns>Its address, or null if no other library of the process defines it.</returns>
    /// <remarks>dlsym uses its return address, which must be in this library: only methods of the library call the methods that
    /// call this one, so even a tail call returns there. dlerror(3) reports nothing of it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void* FindNext(ReadOnlySpan<byte> symbol)
    {
        fixed (byte* name = symbol)
        {
            return DynamicSymbol.Find(DynamicSymbol.RTLD_NEXT, name);
        }
    }

    /// <summary>Finds the definition of one version of a symbol behind this library (dlvsym(3)); if there is none, or no dlvsym, as in
    /// musl, the one without a version.</summary>
    /// <param name="symbol">The symbol, as a <c>u8</c> literal: those end with a zero.</param>
    /// <param name="version">Its version, such as <c>GLIBC_2.2.5</c>, as a <c>u8</c> literal.</param>
    /// <returns>Its address, or null if no other library of the process defines it.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void* FindNext(ReadOnlySpan<byte> symbol, ReadOnlySpan<byte> version)
    {
        fixed (byte* name = symbol)
        {
            fixed (byte* versionName = version)
            {
                var found = DynamicSymbol.FindVersion(DynamicSymbol.RTLD_NEXT, name, versionName);
                return found != null ? found : DynamicSymbol.Find(DynamicSymbol.RTLD_NEXT, name);
            }
        }
    }

    /// <summary>Replaces the oldest version of every imported function that glibc has several versions of by the default one, which
    /// programs that are linked today use. The dynamic linker binds a reference without a version to the oldest.</summary>
    /// <remarks>What dlsym doesn't find keeps the address that it has; musl knows no versions.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ResolveImports()
    {
        for (var import = (ImportSlot*)(delegate*<void>)&__hooks_imports; import->Name != null; import++)
        {
            var found = import->Address == null ? null : DynamicSymbol.Find(DynamicSymbol.RTLD_DEFAULT, import->Name);
            if (found != null)
            {
                import->Address = found;
            }
        }
    }

    /// <summary>Finds the definition of a symbol in one library that was loaded after this one.</summary>
    /// <param name="symbol">The symbol, as a <c>u8</c> literal.</param>
    /// <param name="library">The name of the library, such as <c>libssl.so.3</c>.</param>
    /// <returns>Its address, or null if the library isn't loaded or doesn't define it.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void* FindIn(ReadOnlySpan<byte> symbol, ReadOnlySpan<byte> library) => ObjectSearch.Of(symbol, library).InLibrary;

    /// <summary>Has libc call a function in every child of fork(2) (pthread_atfork(3)).</summary>
    /// <param name="child">The function, in a library that is never unloaded.</param>
    /// <remarks>glibc has room for 48 such registrations of a process before it allocates; musl allocates for each. In glibc
    /// pthread_atfork is a part of each library that calls it. If it fails, a line on stderr says so, once for a process.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void RegisterAfterFork(delegate* unmanaged<void> child)
    {
        var search = BeginSearch();
        if (!ForkHandlers.TryAdd(child))
        {
            Log.Line("hook library: [AfterFork] methods will not run in forked children: libc did not register them (pthread_atfork)"u8);
        }

        search.End();
    }

    /// <summary>Handles a call of a symbol that no other library of the process defines: sets errno to ENOSYS, and reports the
    /// symbol on stderr the first time.</summary>
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

    /// <summary>Identifies the calling thread, as long as it lives: the address of its errno. A child process has that of the
    /// thread that forked.</summary>
    public static nint CurrentThread => Errno.Location;

    /// <summary>Yields to other threads until the one that initializes the library is done, some hundred times at most.</summary>
    /// <param name="state">The state: that thread, as <see cref="CurrentThread"/>, until it is done.</param>
    /// <param name="ready">The state when that thread is done.</param>
    /// <returns>Whether it is done; false at once if that thread is the caller, which would wait for itself.</returns>
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

    /// <summary>Records which file stderr is, for <see cref="Log.Line(ref LogLine)"/> and for the line of a failed check.</summary>
    public static void RememberStandardError() => StandardError.Remember();

    /// <summary>Sets the stack cookie to a value that is unknown outside of the process, from the random bytes that the
    /// kernel gives every process (getauxval(3), AT_RANDOM).</summary>
    /// <remarks>To be called while no frame with a cookie is on any stack. Without these bytes the cookie keeps the value of the
    /// linker script.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FillStackCookie()
    {
        const nuint AT_RANDOM = 25;
        var random = (ulong*)getauxval(AT_RANDOM);
        if (random == null)
        {
            return;
        }

        // glibc derives its own guards from these bytes, so the cookie must not reveal them. Its lowest byte is zero, so
        // that a string that overflows a buffer can't write it.
        var mixed = (random[0] ^ (random[1] << 1)) * 0x9E3779B97F4A7C15;
        mixed ^= mixed >> 32;
        *(ulong*)(delegate*<void>)&__security_cookie = mixed & ~0xFFUL;
    }

    // Not a function: the name of a datum that the linker script defines, which C# can only refer to as one.
    [RuntimeImport("__security_cookie")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void __security_cookie();

    // The array of slots, from the linker script as well.
    [RuntimeImport("__hooks_imports")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void __hooks_imports();

    [RuntimeImport("__hooks_sys_sched_yield")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int sched_yield();

    [DllImport("libc")]
    private static extern nuint getauxval(nuint type);

    /// <summary>A stretch of code that looks for definitions.</summary>
    public readonly ref struct Search
    {
        private readonly Errno.Scope _errno;
        internal const int NoPlace = -1;

        // Where the thread is remembered.
        private readonly int _place;

        internal Search(int place, bool isNested)
        {
            _errno = Errno.Preserve();
            _place = place;
            IsNested = isNested;
        }

        /// <summary>Whether dlsym itself asks: another library may interpose that as well, and call a function that this one
        /// intercepts. Nothing is looked for then.</summary>
        public bool IsNested { get; }

        /// <summary>Ends it, and puts errno back.</summary>
        public void End()
        {
            _errno.Restore();
            if (_place != NoPlace)
            {
                Volatile.Write(ref s_searchers[_place], 0);
            }
        }
    }

    [InlineArray(MaxSearchers)]
    private struct Searchers
    {
        private int _first;
    }
}
