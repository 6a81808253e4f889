namespace System;

/// <summary>What <c>__arglist</c> is in a method that has one: named by the compiler, never made in a hook library.</summary>
public ref struct RuntimeArgumentHandle
{
    private nint _value;
}
