namespace System;

/// <summary>Gives every thread a field of its own.</summary>
/// <remarks>The build of a hook library lays it out in the thread's static TLS.</remarks>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public class ThreadStaticAttribute : Attribute
{
}
