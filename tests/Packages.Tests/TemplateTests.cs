using System.Globalization;
using System.Text.Json.Nodes;
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

    [Theory]
    [InlineData("waitpid", "waitpid(pid, stat_loc, options)")]
    [InlineData("getnameinfo", "getnameinfo(sa, salen, host, hostlen, serv, servlen, flags)")]
    [InlineData("fork", "fork()")]
    public void Of_a_function_that_the_kit_has_no_call_of_the_tests_name_the_one_to_write(string symbol, string call)
    {
        var calls = s_functions.Single(function => function.Symbol == symbol).Calls;

        Assert.StartsWith($"    [\n        // The kit makes no call of {symbol} of its own, because it ", calls);
        Assert.Contains($"\n        // new HookCall(\"{symbol}\")\n", calls);
        Assert.Contains($"\n        //     Call = \"{call}\",\n", calls);
        Assert.EndsWith("\n        // },\n    ];", calls);
        Assert.DoesNotContain("HookCalls.Of", calls);
    }

    [Fact]
    public void Of_a_function_that_the_kit_has_a_call_of_only_its_other_names_are_to_write()
    {
        var calls = s_functions.Single(static function => function.Symbol == "poll").Calls;

        Assert.StartsWith("    [\n        .. HookCalls.Of(\"poll\"),\n\n        // The kit makes no call of ", calls);
        Assert.Contains("\n        // new HookCall(\"__poll_chk\")\n", calls);
    }

    /// <summary>The engine compares two texts without case: every function is one of its own for it.</summary>
    [Fact]
    public void The_engine_tells_every_function_from_every_other() =>
        Assert.Equal(s_functions.Count, s_functions.Select(static function => Branches.Key(function.Symbol)).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    /// <summary>The engine makes the key by the forms in template.json, which replace one pattern after the other.</summary>
    [Fact]
    public void What_is_compared_is_what_the_template_makes_of_the_function()
    {
        var template = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src/Hooks.Templates/hooks/.template.config/template.json"));
        var forms = JsonNode.Parse(Regex.Replace(template, @"\$[A-Z_]{5,}\$,?", ""))!["forms"]!;

        Assert.All(s_functions, function => Assert.Equal(
            Branches.Key(function.Symbol),
            forms["caseKey"]!["steps"]!.AsArray().Select(step => forms[(string)step!]!).Aggregate(
                function.Symbol, static (text, form) => Regex.Replace(text, (string)form["pattern"]!, (string)form["replacement"]!))));
    }

    private static IEnumerable<string> Quoted(string text, string pattern) =>
        Regex.Matches(text, pattern).Select(static match => match.Groups[1].Value);
}
