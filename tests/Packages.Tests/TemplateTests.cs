using System.Globalization;
using System.Text.RegularExpressions;
using TemplateWriter;

namespace Packages.Tests;

/// <summary>What the template knows of the catalogue.</summary>
public sealed class TemplateTests
{
    private static readonly IReadOnlyList<TemplateFunction> s_functions = TemplateFunction.All();

    [Fact]
    public void Nearly_every_function_of_the_catalogue_is_there() => Assert.True(s_functions.Count > 2000, $"{s_functions.Count}");

    [Fact]
    public void A_function_that_depends_on_its_caller_s_frame_is_not_there() => Assert.Empty(
        s_functions.Select(static function => function.Symbol).Intersect(["vfork", "setjmp", "_setjmp", "getcontext", "swapcontext"]));

    /// <summary>The template engine makes the file's name, by the forms in template.json.</summary>
    [Fact]
    public void A_file_is_named_after_the_type_in_it() => Assert.All(s_functions, static function =>
    {
        var words = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(function.Symbol.Replace('_', ' '));
        Assert.Contains($" partial class {words.Replace(" ", string.Empty, StringComparison.Ordinal)}Hook\n", function.File);
    });

    [Fact]
    public void The_tests_call_what_the_hook_intercepts() => Assert.All(s_functions, static function =>
        Assert.Equal(
            Quoted(function.File, "Intercept\\(\"(\\w+)\"").Order(StringComparer.Ordinal),
            Quoted(function.Calls, "\"(\\w+)\"").Order(StringComparer.Ordinal)));

    private static IEnumerable<string> Quoted(string text, string pattern) =>
        Regex.Matches(text, pattern).Select(static match => match.Groups[1].Value);
}
