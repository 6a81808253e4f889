namespace System;

/// <summary>The base of every enumeration.</summary>
public abstract class Enum : ValueType
{
}
