using System;
using System.Runtime.CompilerServices;
using Hooks.KernelCalls;

namespace Hooks;

/// <summary>Tells a hook whether the same thread is inside a hook of this library already: whether the hook's own work has made the
/// call, directly, through libc or through another library.</summary>
/// <remarks>
/// <code>
/// using var guard = ReentrancyGuard.Enter();
/// if (guard.IsNested)
/// {
///     return Next.Open(path, flags, mode);
/// }
/// </code>
/// Every library has a guard of its own, and every thread of it. Nothing is allocated and errno is preserved; a signal handler may
/// enter, and is nested if it interrupted a hook that has entered.
/// <para>The frames on the stack are what is compared. So a method enters for itself and doesn't return the guard: its own frame
/// would be taken for the hook's, and a call of the hook's own work could be taken for one of the program. A second
/// <see cref="Enter()"/> in a hook that has entered is nested.</para>
/// <para>A hook that is left without leaving the guard (longjmp, an exception of C++, a cancellation request) leaves the address of
/// its frame behind. The next call of the same hook, by the same function or one further up the stack, takes the guard over, as does any
/// hook whose frame ends no further down. Until then calls from frames further down are taken for nested: what a thread calls after a
/// longjmp, deeper in the stack than the hook was, and hooks with a larger frame, even by the same function. If the call comes from further up, or from more than 64 kB below, the kernel
/// is asked about the stack of signal handlers (sigaltstack(2)), so that a handler that runs there counts as nested, and a hook that it
/// left by siglongjmp doesn't, unless that stack lies within 64 kB above the thread's frames. Other stacks, as those of coroutines, are
/// compared by their addresses, and so is a signal stack with SS_AUTODISARM, of which the kernel knows nothing while a handler runs on it. A call that may not return, such as execve(2), comes after <see cref="Exit"/>: after
/// vfork(2) the child's guard is its parent's.</para>
/// </remarks>
public readonly unsafe ref struct ReentrancyGuard
{
    /// <summary>Two frames that are no further apart are on one stack.</summary>
    private const nuint Near = 65536;

    [ThreadStatic]
    private static Entry s_entry;

    private readonly nuint _before;

    private ReentrancyGuard(nuint before, bool isNested)
    {
        _before = before;
        IsNested = isNested;
    }

    /// <summary>Whether the thread was inside already. Then leaving this guard does nothing.</summary>
    public bool IsNested { get; }

    /// <summary>Enters, if the thread isn't inside already.</summary>
    /// <returns>The guard: <c>using var guard = ReentrancyGuard.Enter();</c>, or on a path with a single end a call of its
    /// <see cref="Exit"/> there.</returns>
    public static ReentrancyGuard Enter() => Enter(0);

    /// <summary>Enters, if the thread isn't inside already. The build of a hook library calls it in place of <see cref="Enter()"/>.</summary>
    /// <param name="call">The number of the call in the source: the method's, and in the lowest byte that of the call in the method.</param>
    /// <returns>The guard.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ReentrancyGuard Enter(int call)
    {
        // A stack grows down: what the frame that calls this one calls later begins below it.
        nuint local;
        var here = (nuint)(&local);
        ref var entry = ref s_entry;
        if (entry.Frame != 0)
        {
            return EnterAgain(ref entry, here, call);
        }

        entry.Frame = here;
        entry.Call = call;
        return new ReentrancyGuard(0, isNested: false);
    }

    /// <summary>Enters where a frame has entered that may be gone.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReentrancyGuard EnterAgain(ref Entry entry, nuint here, int call)
    {
        var entered = entry.Frame;
        if (here == entered ? IsSecondCall(entry.Call, call) : IsLive(entered, here))
        {
            return new ReentrancyGuard(0, isNested: true);
        }

        entry.Frame = here;
        entry.Call = call;

        // The frame of another stack may be one that is gone on with later.
        return new ReentrancyGuard(here - entered <= Near ? 0 : entered, isNested: false);
    }

    /// <summary>Leaves, if this guard has entered.</summary>
    public void Exit()
    {
        if (!IsNested)
        {
            s_entry.Frame = _before;
        }
    }

    /// <summary>Leaves at the end of a scope, if this guard has entered.</summary>
    public void Dispose() => Exit();

    /// <summary>Of two calls from one frame, whether the second is another one in the same method. If it is the same one, the frame is
    /// that of a new call of a method that was left without leaving the guard.</summary>
    private static bool IsSecondCall(int first, int second) => first != second && first >> 8 == second >> 8;

    private static bool IsLive(nuint entered, nuint here)
    {
        if (here < entered && entered - here <= Near)
        {
            return true;
        }

        // Even a frame close above may be on the stack of a signal handler, which may be an array in a function's frame.
        SignalStack stack;
        if (Kernel.GetSignalStack(null, &stack) != 0)
        {
            return here < entered;
        }

        var isOnSignalStack = (stack.Flags & SignalStack.SS_ONSTACK) != 0;
        var hasEnteredThere = (stack.Flags & SignalStack.SS_DISABLE) == 0 && entered - stack.Start < stack.Size;
        return isOnSignalStack == hasEnteredThere ? here < entered : isOnSignalStack;
    }

    /// <summary>What has entered last in a thread.</summary>
    private struct Entry
    {
        /// <summary>An address in the frame; 0 for none.</summary>
        public nuint Frame;

        /// <summary>The number of the call in the source.</summary>
        public int Call;
    }

    /// <summary><c>stack_t</c> (sigaltstack(2)).</summary>
    private struct SignalStack
    {
        public const int SS_ONSTACK = 1;
        public const int SS_DISABLE = 2;

        public nuint Start;
        public int Flags;
        public nuint Size;
    }
}
