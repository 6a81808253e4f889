namespace System.Runtime.CompilerServices;

/// <summary>Marks a member that an object initializer must set; the compiler writes it for <c>required</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, AllowMultiple = false, Inherited = false)]
public sealed class RequiredMemberAttribute : Attribute
{
}
