using System;
using System.Runtime;

namespace Internal.Runtime;

/// <summary>The functions that compiled code calls by symbol.</summary>
internal static class CompilerContract
{
    /// <summary>Called at every transition between managed and native code. It does nothing: there is no garbage collector whose
    /// mode could change. The linker script defines the other transitions (<c>RhpReversePInvokeReturn</c>, <c>RhpPInvoke</c>,
    /// <c>RhpPInvokeReturn</c>, <c>RhpGcPoll</c>) the same address.</summary>
    [RuntimeExport("RhpReversePInvoke")]
    private static void CrossBorder(nint frame)
    {
    }

    /// <summary>The stack cookie of a frame was overwritten.</summary>
    [RuntimeExport("RhpFallbackFailFast")]
    private static void StackOverrun() => FailFast.Stop("hook library: a buffer on the stack was overrun; aborted\n"u8);
}
