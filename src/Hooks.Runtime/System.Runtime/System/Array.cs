using System.Collections;

namespace System;

/// <summary>The base of every array. Only arrays that the compiler lays out at build time exist.</summary>
public abstract class Array : IEnumerable
{
    // As in .NET, only the runtime derives from it.
    private protected Array()
    {
    }

    // The second word of an array is its length: ILC's contract.
    internal int _numComponents;

    /// <summary>The number of elements.</summary>
    public int Length => _numComponents;

    /// <summary>Makes an enumerator, which is an object; <c>foreach</c> over an array does without.</summary>
    public IEnumerator GetEnumerator()
    {
        FailFast.Stop("hook library: an enumerator was made at run time; aborted\n"u8);
        return null;
    }
}

/// <summary>What ILC takes the methods of a one-dimensional array from.</summary>
internal class Array<T> : Array
{
}
