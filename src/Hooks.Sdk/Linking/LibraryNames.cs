using System.Globalization;
using System.Text;

namespace Hooks.Sdk.Linking;

/// <summary>The names that a library may have.</summary>
/// <remarks>The entries of LD_PRELOAD are separated by spaces or colons, and the dynamic linker expands tokens that begin with
/// <c>$</c> (ld.so(8)): a library with such a name could be built, but never preloaded.</remarks>
internal static class LibraryNames
{
    public const string Code = "HOOKSDK015";

    /// <summary>NAME_MAX, less the prefix and suffixes that the build adds.</summary>
    private const int MaxBytes = 200;

    /// <summary>Why a library can't have a name, and which names are allowed; null if it can.</summary>
    public static string? ErrorFor(string name)
    {
        var wrong = name.EnumerateRunes().Where(static rune => !IsAllowed(rune)).Distinct().ToArray();
        if (wrong is [] && name != "" && Encoding.UTF8.GetByteCount(name) <= MaxBytes)
        {
            return null;
        }

        var what = name == "" ? "The library has no name"
            : wrong is [] ? $"The library's name '{name[..20]}...' is longer than {MaxBytes} bytes"
            : $"The library's name '{name}' contains {string.Join(' ', wrong.Select(Shown))}, which LD_PRELOAD does not allow";
        return $"{what} (property HooksLibraryName; without it, the assembly's name in lower case). Allowed are letters, digits and . _ + -: <HooksLibraryName>{Proposal(name)}</HooksLibraryName>.";
    }

    private static bool IsAllowed(Rune rune) => rune.IsAscii
        ? Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '_' or '+' or '-'
        : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Shown(Rune rune) => Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) && rune.Value != ' '
        ? string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")
        : $"'{rune}'";

    private static string Proposal(string name)
    {
        var words = string.Concat(name.EnumerateRunes().Select(static rune => IsAllowed(rune) ? rune.ToString() : "-"))
            .Split('-', StringSplitOptions.RemoveEmptyEntries);
        var proposal = string.Join('-', words);
        return proposal is "" ? "hooks" : proposal.Length > 40 ? proposal[..40].TrimEnd('-') : proposal;
    }
}
