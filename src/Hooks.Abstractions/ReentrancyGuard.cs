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
/// <para>The frames on the stack are what is compared. So call it in the hook itself: if a method in between returned the guard, its
/// frame would be taken for the hook's, and a call of the hook's own work could be taken for one of the program.</para>
/// <para>A hook that is left without leaving the guard (longjmp, an exception of C++, a cancellation request) leaves the address of
/// its frame behind. The next call of the same hook, by the same function or one further up the stack, takes the guard over, as does any
/// hook whose frame ends no further down. Until then calls from frames further down are taken for nested: what a thread calls after a
/// longjmp, deeper in the stack than the hook was, and hooks with a larger frame, even by the same function. If the two are more than 64 kB apart, the kernel is asked about the stack of signal handlers (sigaltstack(2)), so that a
/// handler that runs there counts as nested, and a hook that it left by siglongjmp doesn't. Other stacks, as those of coroutines, are
/// compared by their addresses, and so is a signal stack with SS_AUTODISARM, of which the kernel knows nothing while a handler runs on it. A call that may not return, such as execve(2), comes after <see cref="Exit"/>: after
/// vfork(2) the child's guard is its parent's.</para>
/// </remarks>
public readonly unsafe ref struct ReentrancyGuard
{
    /// <summary>Two frames that are no further apart are on one stack.</summary>
    private const nuint Near = 65536;

    // An address in the frame that has entered; 0 for none.
    [ThreadStatic]
    private static nuint s_entered;

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
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ReentrancyGuard Enter()
    {
        // A stack grows down: what the frame that calls this one calls later begins below it.
        nuint local;
        var here = (nuint)(&local);
        var entered = s_entered;
        if (entered == 0)
        {
            s_entered = here;
            return new ReentrancyGuard(0, isNested: false);
        }

        if (IsLive(entered, here))
        {
            return new ReentrancyGuard(0, isNested: true);
        }

        s_entered = here;

        // The frame of another stack may be one that is gone on with later.
        return new ReentrancyGuard(here - entered <= Near ? 0 : entered, isNested: false);
    }

    /// <summary>Leaves, if this guard has entered.</summary>
    public void Exit()
    {
        if (!IsNested)
        {
            s_entered = _before;
        }
    }

    /// <summary>Leaves at the end of a scope, if this guard has entered.</summary>
    public void Dispose() => Exit();

    private static bool IsLive(nuint entered, nuint here)
    {
        if (here < entered ? entered - here <= Near : here - entered <= Near)
        {
            return here < entered;
        }

        SignalStack stack;
        if (Kernel.GetSignalStack(null, &stack) != 0)
        {
            return here < entered;
        }

        var isOnSignalStack = (stack.Flags & SignalStack.SS_ONSTACK) != 0;
        var hasEnteredThere = (stack.Flags & SignalStack.SS_DISABLE) == 0 && entered - stack.Start < stack.Size;
        return isOnSignalStack == hasEnteredThere ? here < entered : isOnSignalStack;
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
