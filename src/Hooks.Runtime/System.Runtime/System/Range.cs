namespace System;

/// <summary>Two positions in a sequence: from the first one up to but not including the second.</summary>
public readonly struct Range(Index start, Index end)
{
    /// <summary>The first position.</summary>
    public Index Start { get; } = start;

    /// <summary>The position after the last one.</summary>
    public Index End { get; } = end;

    /// <summary>From a position to the end.</summary>
    public static Range StartAt(Index start) => new(start, new Index(0, fromEnd: true));

    /// <summary>From the start to a position.</summary>
    public static Range EndAt(Index end) => new(new Index(0), end);

    /// <summary>The whole sequence.</summary>
    public static Range All => new(new Index(0), new Index(0, fromEnd: true));
}
