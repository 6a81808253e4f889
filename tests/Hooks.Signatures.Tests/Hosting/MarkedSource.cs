namespace Hooks.Signatures.Tests.Hosting;

/// <summary>A source with the place of a mistake marked: <c>[|long|]</c>.</summary>
/// <param name="Text">The source without the marks.</param>
/// <param name="Marked">What stands between them.</param>
/// <param name="Start">Where it begins.</param>
internal sealed record MarkedSource(string Text, string Marked, int Start)
{
    /// <summary>Takes the marks out.</summary>
    public static MarkedSource Parse(string source)
    {
        var start = source.IndexOf("[|", StringComparison.Ordinal);
        var end = source.IndexOf("|]", StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, "The source marks no place.");
        return new MarkedSource(
            source[..start] + source[(start + 2)..end] + source[(end + 2)..], source[(start + 2)..end], start);
    }
}
