namespace System.Runtime.CompilerServices;

/// <summary>Passes every value to and from native code as it is.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class DisableRuntimeMarshallingAttribute : Attribute
{
}
