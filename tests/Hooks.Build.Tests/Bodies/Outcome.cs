namespace Hooks.Build.Tests.Bodies;

/// <summary>What came of two calls of a snippet.</summary>
/// <param name="Results">The results of those that returned.</param>
/// <param name="Failure">What ended the rest: the name of an exception, or what a process wrote before its end; null if
/// both returned.</param>
internal sealed record Outcome(long[] Results, string? Failure)
{
    /// <summary>What a library writes in place of an exception of .NET.</summary>
    private static readonly Dictionary<string, string[]> s_lines = new()
    {
        [nameof(IndexOutOfRangeException)] = ["an index is out of range"],
        [nameof(ArgumentOutOfRangeException)] = ["an index is out of range", "an index is negative"],
        [nameof(DivideByZeroException)] = ["a number was divided by zero"],
        [nameof(OverflowException)] = ["an arithmetic operation overflowed"],
        [nameof(InvalidOperationException)] = ["a nullable value was read that holds none"],
        [nameof(ArgumentException)] = ["the destination of a copy is too short", "the lower bound of a clamp is above the upper one"],
        // The address that is read: near 0.
        [nameof(NullReferenceException)] = ["a null reference was used", SegmentationFault],
    };

    /// <summary>The end of a process that read unmapped memory.</summary>
    public const string SegmentationFault = "SIGSEGV";

    /// <summary>Whether a library does what .NET does.</summary>
    public bool IsEqual(Outcome ordinary) =>
        Results.SequenceEqual(ordinary.Results)
        && (ordinary.Failure is null
            ? Failure is null
            : Failure is not null && s_lines.GetValueOrDefault(ordinary.Failure, []).Any(line => Failure.Contains(line, StringComparison.Ordinal)));

    public override string ToString() =>
        string.Join(", ", [.. Results.Select(static result => $"{result}"), .. Failure is null ? Array.Empty<string>() : [Failure]]);
}
