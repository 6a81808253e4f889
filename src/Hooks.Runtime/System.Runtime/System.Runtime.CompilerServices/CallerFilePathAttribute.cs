namespace System.Runtime.CompilerServices;

/// <summary>Requests from the compiler the file of the call.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CallerFilePathAttribute : Attribute
{
}
