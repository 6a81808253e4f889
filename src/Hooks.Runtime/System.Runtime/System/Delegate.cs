namespace System;

/// <summary>The base of every delegate: named by the compiler, never made in a hook library.</summary>
public abstract class Delegate
{
}
