using CsCheck;

namespace ReusePort.Tests.Fuzzing;

/// <summary>Random values of variables; a character is one byte, and no byte is left out.</summary>
internal static class RandomText
{
    /// <summary>Numbers in text, most of them at a boundary; some are not numbers.</summary>
    public static Gen<string> Number { get; } = Gen.Frequency(
        (6, Gen.OneOf("0", "1", "8", "9", "10", "31", "32", "33", "64", "96", "99", "127", "128", "129", "199", "249", "255", "256")),
        (3, Gen.OneOf("1023", "1024", "8080", "9999", "65534", "65535", "65536", "70000", "99999", "100000", "999999", "1000000")),
        (1, Gen.OneOf("2147483648", "4294967296", "4294967376", "18446744073709551616", "18446744073709551696")),
        (1, Gen.OneOf("", "00", "01", "007", "0255", "-1", "+1", " 1", "1 ", "0x1", "1e1", "1.0", "1_0", "\u00B2", "1\0")),
        (3, Gen.Int[0, 70_000].Select(static number => $"{number}")),
        (1, Of("0123456789", 40)));

    /// <summary>Any bytes at all.</summary>
    public static Gen<string> AnyBytes { get; } = Gen.Char['\0', '\u00FF'].Array[0, 24].Select(static chars => new string(chars));

    /// <summary>Text of some characters.</summary>
    public static Gen<string> Of(string alphabet, int longest) =>
        Gen.Char[alphabet].Array[0, longest].Select(static chars => new string(chars));

    /// <summary>The text as it is, in two of three cases, or with up to three changes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="alphabet">The characters that usually get into it; now and then it is any byte.</param>
    public static Gen<string> Damaged(this Gen<string> text, string alphabet)
    {
        var c = Gen.Frequency((5, Gen.Char[alphabet]), (1, Gen.Char['\0', '\u00FF']));
        var change = Gen.Select(Gen.Enum<Damage>(), Gen.Int[0, 2000], Gen.Int[1, 8], c);
        return Gen.Frequency(
            (2, text),
            (1, Gen.Select(text, change.Array[1, 3], static (whole, changes) => changes.Aggregate(
                whole,
                static (text, change) => Change(text, change.Item1, change.Item2 % (text.Length + 1), change.Item3, change.Item4)))));
    }

    /// <summary>A list, usually of a few entries, sometimes of about as many as it may have.</summary>
    public static Gen<string> List(Gen<string> entry) =>
        Gen.Frequency((12, entry.Array[1, 4]), (1, entry.Array[62, 67])).Select(static entries => string.Join(',', entries));

    private static string Change(string text, Damage damage, int at, int length, char c)
    {
        var behind = Math.Min(text.Length, at + length);
        return damage switch
        {
            Damage.Insert => $"{text[..at]}{c}{text[at..]}",
            Damage.Replace => $"{text[..at]}{c}{text[Math.Min(text.Length, at + 1)..]}",
            Damage.Remove => text[..at] + text[behind..],
            Damage.Repeat => text[..behind] + text[at..],
            _ => text[..at],
        };
    }

    private enum Damage
    {
        Insert,
        Replace,
        Remove,
        Repeat,
        Cut,
    }
}
