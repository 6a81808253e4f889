namespace System.Runtime.CompilerServices;

/// <summary>Asks the compiler for the name of the member that calls.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CallerMemberNameAttribute : Attribute
{
}
