using System.Runtime;
using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>What the compiler compares the fields of a record with; nothing in a hook library makes one.</summary>
public abstract class EqualityComparer<T>
{
    /// <summary>Makes one; nothing in a hook library does.</summary>
    protected EqualityComparer()
    {
    }

    /// <summary>The comparer of the type.</summary>
    public static extern EqualityComparer<T> Default
    {
        [RuntimeImport("RhGetType")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    /// <summary>Whether both are equal.</summary>
    public abstract bool Equals(T? x, T? y);

    /// <summary>A number that equal values share.</summary>
    public abstract int GetHashCode(T obj);
}
