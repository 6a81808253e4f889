using System;
using System.Runtime;

namespace Internal.Runtime;

/// <summary>The symbols that compiled code refers to at the borders of a hook. There is no garbage collector whose mode
/// could change, so none of them has anything to do.</summary>
internal static class CompilerContract
{
    [RuntimeExport("RhpReversePInvoke")]
    private static void EnterFromNative(nint frame)
    {
    }

    [RuntimeExport("RhpReversePInvokeReturn")]
    private static void ReturnToNative(nint frame)
    {
    }

    [RuntimeExport("RhpPInvoke")]
    private static void LeaveToNative(nint frame)
    {
    }

    [RuntimeExport("RhpPInvokeReturn")]
    private static void ReturnFromNative(nint frame)
    {
    }

    [RuntimeExport("RhpGcPoll")]
    private static void PollForCollection()
    {
    }

    /// <summary>The stack cookie of a frame was overwritten.</summary>
    [RuntimeExport("RhpFallbackFailFast")]
    private static void StackOverrun() => FailFast.Stop("hook library: a buffer on the stack was overrun; the process is stopped\n"u8);
}
