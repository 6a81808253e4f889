namespace System.Runtime.CompilerServices;

/// <summary>Asks the compiler for the file of the call.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CallerFilePathAttribute : Attribute
{
}
