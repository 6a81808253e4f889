namespace System;

/// <summary>Named by the compiler, never made in a hook library.</summary>
public interface IFormatProvider
{
    /// <summary>How a type is written.</summary>
    object? GetFormat(Type? formatType);
}
