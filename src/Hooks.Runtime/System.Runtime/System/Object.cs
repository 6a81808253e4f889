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
}
