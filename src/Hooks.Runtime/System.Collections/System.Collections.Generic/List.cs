using System.Runtime;
using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>What the compiler fills for a collection expression with a spread element; nothing in a hook library makes one.</summary>
public class List<T> : IEnumerable<T>
{
    /// <summary>Makes one.</summary>
    public List()
    {
    }

    /// <summary>Makes one with a capacity.</summary>
    public List(int capacity)
    {
    }

    /// <summary>Appends an element.</summary>
    [RuntimeImport("RhNewArray")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern void Add(T item);

    /// <summary>A new array of the elements.</summary>
    [RuntimeImport("RhNewArray")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern T[] ToArray();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => null!;

    IEnumerator IEnumerable.GetEnumerator() => null!;
}
