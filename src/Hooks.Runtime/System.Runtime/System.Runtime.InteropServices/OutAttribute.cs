namespace System.Runtime.InteropServices;

/// <summary>Marks what is passed out.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutAttribute : Attribute
{
}
