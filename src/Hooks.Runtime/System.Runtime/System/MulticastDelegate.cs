namespace System;

/// <summary>The base of every delegate type: named by the compiler, never made in a hook library.</summary>
public abstract class MulticastDelegate : Delegate
{
    private protected MulticastDelegate()
    {
    }
}
