namespace System;

/// <summary>Gives every thread a field of its own, which no hook library has.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public class ThreadStaticAttribute : Attribute
{
}
