namespace System;

/// <summary>Marks an enumeration whose values are bits.</summary>
[AttributeUsage(AttributeTargets.Enum)]
public class FlagsAttribute : Attribute
{
}
