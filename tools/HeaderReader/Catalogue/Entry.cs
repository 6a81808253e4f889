using HeaderReader.Libc;

namespace HeaderReader.Catalogue;

/// <summary>A line of the catalogue: one function, in the libcs that export it.</summary>
/// <param name="Mark">Which libcs: <c>=</c> both alike, <c>!</c> both, but not alike, <c>g</c> glibc, <c>m</c> musl.</param>
/// <param name="Line">The line.</param>
internal sealed record Entry(char Mark, string Line)
{
    /// <summary>Compares a function of both libcs.</summary>
    public static Entry Of(string symbol, LibcFunctions glibc, LibcFunctions musl)
    {
        var inGlibc = glibc.Prototypes.GetValueOrDefault(symbol);
        var inMusl = musl.Prototypes.GetValueOrDefault(symbol);
        return (inGlibc, inMusl) switch
        {
            (null, { } only) => One(symbol, glibc.Exports.Contains(symbol) ? '=' : 'm', only),

            // What musl exports and declares nowhere is there for programs that were compiled with glibc's headers.
            ({ } only, null) => One(symbol, musl.Exports.Contains(symbol) ? '=' : 'g', only),
            ({ } one, { } other) when one.IsLike(other) => One(symbol, '=', one with { Text = one.Text.WithNamesOf(other.Text) }),
            ({ } one, { } other) => new Entry(
                '!',
                $"{symbol} ! {one.Classes} {one.Text.For(symbol)} | {other.Classes} {other.Text.WithNamesOf(one.Text).For(symbol)}"),
            (null, null) => throw new ArgumentException($"Nothing declares {symbol}."),
        };
    }

    private static Entry One(string symbol, char mark, Prototype prototype) =>
        new(mark, $"{symbol} {mark} {prototype.Classes} {prototype.Text.For(symbol)}");
}
