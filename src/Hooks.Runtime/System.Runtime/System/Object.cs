using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>The base of every type. A hook library makes no objects: only string literals and constant arrays are any,
/// and the compiler lays those out at build time.</summary>
public class Object
{
    // The first word of an object is its method table: ILC's contract.
    private nint _methodTable;

    /// <summary>Makes an object.</summary>
    public Object()
    {
    }

    /// <summary>Makes text of it, which is an object.</summary>
    [RuntimeImport("RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public virtual extern string? ToString();

    /// <summary>Its type, which is an object.</summary>
    [Intrinsic]
    [RuntimeImport("RhGetType")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern Type GetType();

    /// <summary>Whether it equals another object.</summary>
    [RuntimeImport("RhObjectEquals")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public virtual extern bool Equals(object? obj);

    /// <summary>A number that equal objects share.</summary>
    [RuntimeImport("RhObjectGetHashCode")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public virtual extern int GetHashCode();
}
