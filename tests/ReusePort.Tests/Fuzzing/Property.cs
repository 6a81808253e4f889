using System.Globalization;
using System.Text;
using CsCheck;

namespace ReusePort.Tests.Fuzzing;

/// <summary>Something that holds for every input, tried with many. What is random is so again in every run; a failure names
/// the seed that <c>CsCheck_Seed</c> repeats it with.</summary>
internal static class Property
{
    /// <summary>How many inputs each property is tried with: <c>CsCheck_Iter</c>, or ten thousand.</summary>
    public static long Inputs { get; } =
        Environment.GetEnvironmentVariable("CsCheck_Iter") is null ? 10_000 : Check.Iter;

    /// <summary>Tries a property.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="check">Throws if the property doesn't hold; returns of which of two kinds the input was, accepted or
    /// not.</param>
    /// <remarks>Inputs of one kind alone would show little: each must make up a tenth.</remarks>
    public static void Holds<T>(this Gen<T> inputs, long count, Func<T, bool> check)
    {
        long accepted = 0;
        long tried = 0;
        inputs.Sample(
            input =>
            {
                var isAccepted = check(input);
                Interlocked.Add(ref accepted, isAccepted ? 1 : 0);
                Interlocked.Increment(ref tried);
            },
            iter: count,
            print: static input => Print(input));

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} inputs, {accepted} accepted");
        Assert.True(tried < 100 || (accepted >= tried / 10 && accepted <= tried * 9 / 10), $"{accepted} of {tried} accepted");
    }

    /// <inheritdoc cref="Holds{T}(Gen{T}, long, Func{T, bool})"/>
    public static void Holds<T>(this Gen<T> inputs, Func<T, bool> check) => inputs.Holds(Inputs, check);

    /// <summary>An input as C# source would have it, whatever bytes it has.</summary>
    private static string Print<T>(T input)
    {
        var text = new StringBuilder();
        foreach (var c in Check.Print(input))
        {
            _ = c is >= ' ' and < '\u007F'
                ? text.Append(c)
                : text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return text.ToString();
    }
}
