namespace System;

/// <summary>The token of a type, as the compiler loads it.</summary>
public struct RuntimeTypeHandle
{
    private nint _value;
}
