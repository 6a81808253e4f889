using System;

namespace ReusePort.Configuration;

/// <summary>A part of a text.</summary>
/// <param name="start">Where it begins.</param>
/// <param name="length">Its length in bytes.</param>
internal readonly struct TextRange(int start, int length)
{
    /// <summary>Where it begins.</summary>
    public int Start { get; } = start;

    /// <summary>Its length in bytes.</summary>
    public int Length { get; } = length;

    /// <summary>The part of a text.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text) => text.Slice(Start, Length);
}
