namespace System;

/// <summary>Marks a parameter declared with <c>params</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParamArrayAttribute : Attribute
{
}
