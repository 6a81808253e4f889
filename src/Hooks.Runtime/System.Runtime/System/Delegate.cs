using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>The base of every delegate: named by the compiler, never made in a hook library.</summary>
public abstract class Delegate
{
    // .NET's constructors take what a hook library hasn't got, so nobody outside may derive from it.
    private protected Delegate()
    {
    }

    /// <summary>A new delegate that calls both, which an event without accessors keeps.</summary>
    [RuntimeImport("RhNewObject")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern Delegate? Combine(Delegate? a, Delegate? b);

    /// <summary>A new delegate without the last call of another.</summary>
    [RuntimeImport("RhNewObject")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern Delegate? Remove(Delegate? source, Delegate? value);
}
