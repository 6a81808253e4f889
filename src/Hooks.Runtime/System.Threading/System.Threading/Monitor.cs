using System.Runtime;
using System.Runtime.CompilerServices;

namespace System.Threading;

/// <summary>What <c>lock</c> calls; nothing in a hook library does.</summary>
public static class Monitor
{
    /// <summary>Takes the lock of an object.</summary>
    [RuntimeImport("RhMonitorEnter")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void Enter(object obj, ref bool lockTaken);

    /// <summary>Gives the lock back.</summary>
    [RuntimeImport("RhMonitorEnter")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void Exit(object obj);
}
