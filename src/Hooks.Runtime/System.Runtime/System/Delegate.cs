using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>The base of every delegate: named by the compiler, never made in a hook library.</summary>
public abstract class Delegate
{
    // The constructors of .NET take types that hook libraries do not include, so other assemblies can't derive from it.
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
