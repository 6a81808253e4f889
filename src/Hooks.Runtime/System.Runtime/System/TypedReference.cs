namespace System;

/// <summary>What <c>__makeref</c> makes: named by the compiler, never made in a hook library.</summary>
public ref struct TypedReference
{
    private ref byte _value;
    private nint _type;
}
