namespace System;

/// <summary>The token of a method, as the compiler loads it.</summary>
public struct RuntimeMethodHandle
{
    private nint _value;
}
