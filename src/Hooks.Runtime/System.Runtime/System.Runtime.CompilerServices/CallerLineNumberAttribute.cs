namespace System.Runtime.CompilerServices;

/// <summary>Asks the compiler for the line of the call.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CallerLineNumberAttribute : Attribute
{
}
