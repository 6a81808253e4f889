namespace System;

/// <summary>The base of every delegate: named by the compiler, never made in a hook library.</summary>
public abstract class Delegate
{
    // .NET's constructors take what a hook library hasn't got, so nobody outside may derive from it.
    private protected Delegate()
    {
    }
}
