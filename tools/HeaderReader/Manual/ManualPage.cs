using System.Text.RegularExpressions;

namespace HeaderReader.Manual;

/// <summary>What a manual page says of errno. A page that is not plain about it says that errno may be set.</summary>
internal sealed partial class ManualPage
{
    private readonly Dictionary<string, List<string>> _sections;
    private readonly bool _isSystemCall;

    private ManualPage(string source, bool isSystemCall)
    {
        _sections = Roff.Sections(source);
        _isSystemCall = isSystemCall;
    }

    private IEnumerable<string> Result => Section("RETURN VALUE");

    private IEnumerable<string> Errors => Section("ERRORS");

    private IEnumerable<string> Description => Section("DESCRIPTION");

    /// <summary>The page of a function in section 2 or 3.</summary>
    public static IEnumerable<ManualPage> Of(string function)
    {
        foreach (var section in (string[])["2", "3"])
        {
            if (PageFile.Read($"man{section}/{function}.{section}") is { } source)
            {
                yield return new ManualPage(source, section == "2");
            }
        }
    }

    /// <summary>Whether the page lets it be seen that a function leaves errno alone whatever happens.</summary>
    /// <param name="function">The function.</param>
    /// <param name="isOfIntegers">Whether it takes and returns integers alone.</param>
    public bool LeavesErrnoAlone(string function, bool isOfIntegers)
    {
        if (AlwaysSucceeds(function) || NeverReturns(function))
        {
            return true;
        }

        // Whoever opens files and writes to streams, does what may fail.
        if (_sections.ContainsKey("FILES") || Everything().Any(static text => Environment().IsMatch(text)))
        {
            return false;
        }

        if (ReturnsErrors(function))
        {
            return true;
        }

        if (_isSystemCall
            || Errors.Any()
            || Everything().Any(static text => Errno().IsMatch(text))
            || Section("SYNOPSIS").Any(static text => text.Contains("FILE *", StringComparison.Ordinal))
            || Description.Any(static text => Error().IsMatch(text))
            || Result.Any(static text => Failure().IsMatch(text)))
        {
            return false;
        }

        // Of what it returns the page says nothing: then the description must be of a computation, and lead to no other function.
        return Result.Any() || (isOfIntegers && !Description.Any(static text => Reference().IsMatch(text)));
    }

    /// <summary>"getpid() is always successful", "No errors occur."</summary>
    private bool AlwaysSucceeds(string function)
    {
        foreach (var (text, isOfResult) in Result.Concat(Errors).Select(static text => (text, true)).Concat(Description.Concat(Section("NOTES")).Select(static text => (text, false))))
        {
            foreach (var sentence in Sentence().Split(text).Where(static sentence => Success().IsMatch(sentence)))
            {
                var names = Named(sentence);
                if (names.Contains(function) || (names.Count == 0 && isOfResult))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"The exit() function does not return."</summary>
    private bool NeverReturns(string function) =>
        !Errors.Any() && Result.Any(text => NoReturn().IsMatch(text) && Named(text) is var names && (names.Count == 0 || names.Contains(function)));

    /// <summary>"On error, it returns an error number", "The value of errno is not set."</summary>
    private bool ReturnsErrors(string function)
    {
        var about = Result.Concat(Errors)
            .Where(text => Named(text) is var names && (names.Contains(function) || (names.Count == 0 && !SomeFunctions().IsMatch(text))))
            .SelectMany(static text => Sentence().Split(text))
            .ToArray();
        return !Everything().Any(static text => text.Contains("reentrant", StringComparison.Ordinal))
            && about.Any(static sentence => NotSet().IsMatch(sentence))
            && !about.Any(static sentence => !NotSet().IsMatch(sentence) && IsSet().IsMatch(sentence));
    }

    private IEnumerable<string> Section(string name) =>
        _sections.TryGetValue(name, out var paragraphs) ? paragraphs.Where(static text => text.Length != 0) : [];

    private IEnumerable<string> Everything() =>
        _sections.Where(static section => section.Key is not ("EXAMPLES" or "SEE ALSO" or "NAME" or "SYNOPSIS" or "LIBRARY")).SelectMany(static section => section.Value);

    private static HashSet<string> Named(string text) => [.. Function().Matches(text).Select(static match => match.Groups["name"].Value)];

    [GeneratedRegex(@"(?<=[.;])\s+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"always succe|no errors occur", RegexOptions.IgnoreCase)]
    private static partial Regex Success();

    [GeneratedRegex("(do|does) not return|never returns")]
    private static partial Regex NoReturn();

    [GeneratedRegex(
        @"errno is not set|(do|does) not set errno|error number is returned|returns? (an|a positive) error number|(returns?|or) one of the (positive )?error (numbers|values)",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotSet();

    [GeneratedRegex("errno is set|sets? errno|errno to", RegexOptions.IgnoreCase)]
    private static partial Regex IsSet();

    [GeneratedRegex("^ ?The (reentrant )?functions")]
    private static partial Regex SomeFunctions();

    [GeneratedRegex(@"(?<!\w)errno\b")]
    private static partial Regex Errno();

    [GeneratedRegex(@"\berrors?\b|\bfail", RegexOptions.IgnoreCase)]
    private static partial Regex Error();

    [GeneratedRegex(
        @"\berror|\bfail|\bW?EOF\b|-1\b|unsuccess|cannot|could not|couldn't|unable|insufficient|negative value|\bsuccessful\b", RegexOptions.IgnoreCase)]
    private static partial Regex Failure();

    [GeneratedRegex(@"/(proc|sys|etc|dev|var|usr)/|\bstd(err|out|in)\b|standard (output|error|input)|\bstreams?\b")]
    private static partial Regex Environment();

    [GeneratedRegex(@"\w+ ?\([23]\)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<name>\w+) ?\(\)")]
    private static partial Regex Function();
}
