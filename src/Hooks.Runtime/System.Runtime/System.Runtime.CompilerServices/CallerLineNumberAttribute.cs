namespace System.Runtime.CompilerServices;

/// <summary>Requests from the compiler the line of the call.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CallerLineNumberAttribute : Attribute
{
}
