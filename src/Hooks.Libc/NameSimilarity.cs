using System;
using System.Linq;

namespace Hooks.Libc;

/// <summary>How near a misspelled name is to another.</summary>
internal static class NameSimilarity
{
    /// <summary>Many shorter names of other libraries are one letter away from one of libc's.</summary>
    private const int ShortestWithWrongLetter = 6;

    /// <summary>Few are another one with a letter missing, or with two letters that changed places.</summary>
    private const int ShortestWithAllRight = 4;

    /// <summary>Whether a name is most likely another one misspelled: by case, by leading underscores, by a "64" more or less, by
    /// one letter, or by two letters that changed places. Short names are too close to each other for some of these.</summary>
    public static bool IsMisspelling(string name, string known) =>
        IsSameWord(name, known)
        || (Math.Abs(name.Length - known.Length) <= 1
            && name.Length >= (name.Length < known.Length || HasSameLetters(name, known) ? ShortestWithAllRight : ShortestWithWrongLetter)
            && Distance(name, known) == 1);

    /// <summary>Whether a name is near enough to be proposed to an author who has to choose another anyway.</summary>
    public static bool IsNear(string name, string known) =>
        IsMisspelling(name, known) || Distance(Word(name), Word(known)) <= name.Length / 4;

    /// <summary>The letters to insert, to remove, to replace or to exchange with their neighbour.</summary>
    public static int Distance(string one, string other)
    {
        var (beforeLast, last, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(
                    Math.Min(last[j], row[j - 1]) + 1,
                    last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[other.Length];
    }

    private static bool IsSameWord(string name, string known) => Word(name) is { Length: > 1 } word && word == Word(known);

    private static bool HasSameLetters(string name, string known) =>
        name.OrderBy(static c => c).SequenceEqual(known.OrderBy(static c => c));

    private static string Word(string name)
    {
        var word = name.TrimStart('_').ToLowerInvariant();
        return word.EndsWith("64", StringComparison.Ordinal) ? word.Substring(0, word.Length - 2) : word;
    }
}
