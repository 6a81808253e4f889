using Hooks.CodeFixes.Tests.Support;

namespace Hooks.CodeFixes.Tests;

/// <summary>The place of a draft: after everything that its type says already, directives and comments too.</summary>
public class DraftPlaceTests
{
    private const string AttributeTarget = "CS0592";

    private const string Draft = """
            /// <summary><c>int close(int fd)</c></summary>
            [Intercept("close")]
            private static partial int Close(int fd)
            {
                return Next.Close(fd);
            }
        """;

    [Theory]
    [InlineData("#region Fields", "private const int A = 1;", "#endregion")]
    [InlineData("#region Fields", "private const int A = 1;", "", "#endregion // Fields")]
    [InlineData("#region Outer", "#region Inner", "private const int A = 1;", "#endregion", "#endregion")]
    [InlineData("#region Nothing", "#endregion")]
    [InlineData("#if !DEBUG", "private const int A = 1;", "#endif")]
    [InlineData("#if DEBUG", "private const int A = 1;", "#endif")]
    [InlineData("#if DEBUG", "private const int A = 1;", "#else", "private const int A = 2;", "#endif")]
    [InlineData("#if DEBUG", "#elif !TRACE", "#endif")]
    [InlineData("#pragma warning disable CA1823", "private const int A = 1;", "#pragma warning restore CA1823")]
    [InlineData("#nullable disable", "private const int A = 1;", "#nullable restore")]
    [InlineData("#nullable enable")]
    [InlineData("#line 200", "private const int A = 1;", "#line default")]
    [InlineData("private const int A = 1;", "// The last word.")]
    [InlineData("// Only words.")]
    [InlineData("/* Only", "   words. */")]
    public Task Directives_and_comments_stay_before_it(params string[] lines) => CodeFix.Fixes<DraftFixProvider>(
        Type("[Intercept(\"close\")]\ninternal static class CloseHook", lines, ""),
        AttributeTarget,
        Type("internal static partial class CloseHook", lines, "\n\n" + Draft));

    [Fact]
    public Task A_region_that_ends_after_the_type_begins_after_it() => CodeFix.Fixes<DraftFixProvider>(
        """
        [Intercept("close")]
        internal static class CloseHook
        {
            private const int A = 1;
        #region The end
        }
        #endregion
        """,
        AttributeTarget,
        $$"""
        internal static partial class CloseHook
        {
            private const int A = 1;

        {{Draft}}
        #region The end
        }
        #endregion
        """);

    [Theory]
    [InlineData("internal static class CloseHook { private const int A = 1; }")]
    [InlineData("internal static class CloseHook { private const int A = 1;\t}")]
    [InlineData("internal static class CloseHook {private const int A = 1;}")]
    public Task A_type_on_one_line_gets_more(string type) => CodeFix.Fixes<DraftFixProvider>(
        "[Intercept(\"close\")]\n" + type + " // closes\n",
        AttributeTarget,
        "internal static partial class CloseHook\n{\n    private const int A = 1;\n\n" + Draft + "\n} // closes\n");

    [Theory]
    [InlineData("internal static class CloseHook // closes\n{\n}")]
    [InlineData("internal static class CloseHook // closes\n{ }")]
    [InlineData("internal static class CloseHook // closes\n;")]
    public Task The_comment_at_the_head_of_an_empty_type_stays(string type) => CodeFix.Fixes<DraftFixProvider>(
        "[Intercept(\"close\")]\n" + type + "\n",
        AttributeTarget,
        "internal static partial class CloseHook // closes\n{\n" + Draft + "\n}\n");

    [Fact]
    public Task The_comment_at_the_brace_of_an_empty_type_stays() => CodeFix.Fixes<DraftFixProvider>(
        "[Intercept(\"close\")]\ninternal static class CloseHook\n{ // closes\n} // closed\n",
        AttributeTarget,
        "internal static partial class CloseHook\n{ // closes\n" + Draft + "\n} // closed\n");

    [Theory]
    [InlineData("[Intercept(\"close\")] // by name\ninternal static class CloseHook;", "// by name\ninternal static partial class CloseHook")]
    [InlineData("// first\n[Intercept(\"close\")]\n// second\ninternal static class CloseHook;", "// first\n// second\ninternal static partial class CloseHook")]
    [InlineData("#if !DEBUG\n[Intercept(\"close\")]\n#endif\ninternal static class CloseHook;", "#if !DEBUG\n#endif\ninternal static partial class CloseHook")]
    [InlineData("#region R\n[Intercept(\"close\")]\n#endregion\n[System.Obsolete]\ninternal static class CloseHook;", "#region R\n#endregion\n[System.Obsolete]\ninternal static partial class CloseHook")]
    public Task What_stands_around_the_attribute_stays(string source, string head) => CodeFix.Fixes<DraftFixProvider>(
        source + "\n", AttributeTarget, head + "\n{\n" + Draft + "\n}\n");

    [Fact]
    public Task The_names_of_all_parts_of_a_type_are_taken() => CodeFix.Fixes<DraftFixProvider>(
        """
        [Intercept("close")]
        internal static partial class CloseHook;

        partial class CloseHook
        {
            internal static void Close() { }
        }
        """,
        AttributeTarget,
        """
        internal static partial class CloseHook
        {
            /// <summary><c>int close(int fd)</c></summary>
            [Intercept("close")]
            private static partial int Close2(int fd)
            {
                return Next.Close2(fd);
            }
        }

        partial class CloseHook
        {
            internal static void Close() { }
        }
        """);

    [Fact]
    public Task A_type_that_another_part_makes_visible_gets_no_second_accessibility() => CodeFix.Fixes<DraftFixProvider>(
        """
        partial class Outer
        {
            [Intercept("close")]
            partial class CloseHook;

            public partial class CloseHook;
        }
        """,
        AttributeTarget,
        """
        partial class Outer
        {
            partial class CloseHook
            {
                /// <summary><c>int close(int fd)</c></summary>
                [Intercept("close")]
                private static partial int Close(int fd)
                {
                    return Next.Close(fd);
                }
            }

            public partial class CloseHook;
        }
        """);

    [Theory]
    [InlineData("private", "internal")]
    [InlineData("private protected", "internal")]
    [InlineData("protected private", "internal")]
    [InlineData("protected", "protected internal")]
    [InlineData("protected internal", "protected internal")]
    public Task The_types_around_it_become_visible(string before, string after) => CodeFix.Fixes<DraftFixProvider>(
        $$"""
        internal class Outer
        {
            {{before}} class Middle
            {
                [Intercept("close")] {{before}} class CloseHook { }
            }
        }
        """,
        AttributeTarget,
        $$"""
        internal partial class Outer
        {
            {{after}} partial class Middle
            {
                {{after}} partial class CloseHook
                {
                    /// <summary><c>int close(int fd)</c></summary>
                    [Intercept("close")]
                    private static partial int Close(int fd)
                    {
                        return Next.Close(fd);
                    }
                }
            }
        }
        """);

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\n", "    #region R\n    private const int A = 1;\n    #endregion\n")]
    [InlineData("\r\n", "    #region R\n    private const int A = 1;\n    #endregion\n")]
    public Task Tabs_and_ends_of_lines_are_those_of_the_file(string newLine, string members)
    {
        string InFile(string text) => text.Replace("    ", "\t", StringComparison.Ordinal).ReplaceLineEndings(newLine);
        return CodeFix.Fixes<DraftFixProvider>(
            InFile("[Intercept(\"close\")]\nstatic class CloseHook\n{\n" + members + "}\n\nclass Other\n{\n    const int B = 1;\n}\n"),
            AttributeTarget,
            InFile("static partial class CloseHook\n{\n" + members + (members.Length == 0 ? "" : "\n") + Draft + "\n}\n\nclass Other\n{\n    const int B = 1;\n}\n"));
    }

    [Theory]
    [InlineData("[Intercept(\"close\")] class Hooks1<T>;")]
    [InlineData("class Outer<T> { [Intercept(\"close\")] class Hooks1; }")]
    [InlineData("[Intercept(\"close\")] file class Hooks1;")]
    [InlineData("[Intercept(\"close\")] class Hooks1 {")]
    public async Task Nothing_is_offered_on_a_type_that_can_hold_no_hook(string source) =>
        Assert.Empty(await CodeFix.Titles<DraftFixProvider>(source, AttributeTarget));

    private static string Type(string head, string[] lines, string draft) =>
        head + "\n{\n" + string.Join("\n", lines.Select(static line => line.Length == 0 ? line : "    " + line)) + draft + "\n}\n";
}
