namespace System;

/// <summary>A type as the argument of an attribute: there are none at run time, and <c>typeof</c> does not compile
/// elsewhere.</summary>
public abstract class Type
{
    /// <summary>Makes a type; nothing in a hook library does.</summary>
    protected Type()
    {
    }
}
