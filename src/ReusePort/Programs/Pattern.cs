using System;

namespace ReusePort.Programs;

/// <summary>Text in which <c>*</c> stands for any text, even none.</summary>
internal static class Pattern
{
    /// <summary>Whether a text as a whole is of a form.</summary>
    public static bool Matches(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> text)
    {
        // Where the last star was met: what follows it is tried at every later place of the text.
        var star = -1;
        var afterStar = 0;
        var i = 0;
        var j = 0;
        while (j < text.Length)
        {
            if (i < pattern.Length && pattern[i] == '*')
            {
                star = i++;
                afterStar = j;
            }
            else if (i < pattern.Length && pattern[i] == text[j])
            {
                i++;
                j++;
            }
            else if (star >= 0)
            {
                i = star + 1;
                j = ++afterStar;
            }
            else
            {
                return false;
            }
        }

        while (i < pattern.Length && pattern[i] == '*')
        {
            i++;
        }

        return i == pattern.Length;
    }
}
