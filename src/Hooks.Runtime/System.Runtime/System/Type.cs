using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>A type as the argument of an attribute: there are none at run time.</summary>
public abstract class Type
{
    /// <summary>Makes a type; nothing in a hook library does.</summary>
    protected Type()
    {
    }

    /// <summary>What <c>typeof</c> calls.</summary>
    [RuntimeImport("RhGetType")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern Type? GetTypeFromHandle(RuntimeTypeHandle handle);

    /// <summary>Whether both are the same type.</summary>
    [RuntimeImport("RhGetType")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool operator ==(Type? left, Type? right);

    /// <summary>Whether both are different types.</summary>
    [RuntimeImport("RhGetType")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool operator !=(Type? left, Type? right);
}
