namespace System;

/// <summary>A tuple of 8 elements or more: the compiler puts those after the seventh into another tuple.</summary>
public struct ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, TRest rest)
    where TRest : struct
{
    /// <summary>Element 1.</summary>
    public T1 Item1 = item1;

    /// <summary>Element 2.</summary>
    public T2 Item2 = item2;

    /// <summary>Element 3.</summary>
    public T3 Item3 = item3;

    /// <summary>Element 4.</summary>
    public T4 Item4 = item4;

    /// <summary>Element 5.</summary>
    public T5 Item5 = item5;

    /// <summary>Element 6.</summary>
    public T6 Item6 = item6;

    /// <summary>Element 7.</summary>
    public T7 Item7 = item7;

    /// <summary>The other elements.</summary>
    public TRest Rest = rest;
}
