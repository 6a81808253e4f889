namespace System;

/// <summary>The base of every array. Only arrays that the compiler lays out at build time exist.</summary>
public abstract class Array
{
    // As in .NET, only the runtime derives from it.
    private protected Array()
    {
    }

    // The second word of an array is its length: ILC's contract.
    internal int _numComponents;

    /// <summary>The number of elements.</summary>
    public int Length => _numComponents;
}

/// <summary>What ILC takes the methods of a one-dimensional array from.</summary>
internal class Array<T> : Array
{
}
