namespace System;

/// <summary>The token of a field, as the compiler loads it.</summary>
public struct RuntimeFieldHandle
{
    private nint _value;
}
