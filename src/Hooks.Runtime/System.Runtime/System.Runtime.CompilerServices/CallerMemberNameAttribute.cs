namespace System.Runtime.CompilerServices;

/// <summary>Requests from the compiler the name of the member that calls.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CallerMemberNameAttribute : Attribute
{
}
