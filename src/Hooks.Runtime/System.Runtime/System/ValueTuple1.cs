namespace System;

/// <summary>A tuple of 1 element.</summary>
public struct ValueTuple<T1>(T1 item1)
{
    /// <summary>Element 1.</summary>
    public T1 Item1 = item1;
}
