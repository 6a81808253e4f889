using ReferenceWriter;

namespace Documentation.Tests;

/// <summary>The page that a tool writes from doc comments.</summary>
public sealed class ApiReferenceTests
{
    [Fact]
    public void The_page_is_what_the_doc_comments_say_now() => Assert.Equal(
        ApiPage.Of(ApiType.ReadAll(Repository.Sources)),
        File.ReadAllText(Repository.Page));

    [Fact]
    public void Public_members_of_public_types_are_shown_with_what_is_said_of_them()
    {
        var page = PageOf("""
            /// <summary>A <c>thing</c>.</summary>
            /// <remarks>See <see cref="Other{T}"/>.</remarks>
            public unsafe partial struct Thing
            {
                /// <summary>Reads | writes.</summary>
                /// <param name="count">How many.</param>
                /// <returns>Whether it did.</returns>
                public static bool Read(int count = 1) => true;

                /// <summary>The length.</summary>
                public int Length { get; private set; }

                internal int Hidden;
            }
            """);

        Assert.Contains("`struct Thing`\n\nA `thing`. See `Other<T>`.\n", page, StringComparison.Ordinal);
        Assert.Contains("| `static bool Read(int count = 1)` | Reads \\| writes.<br>`count`: How many.<br>Returns: Whether it did. |\n", page, StringComparison.Ordinal);
        Assert.Contains("| `int Length { get; }` | The length. |\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("internal class Inner { public int Value; }")]
    [InlineData("internal class Outer { public class Inner { public int Value; } }")]
    [InlineData("public class Outer { private struct Inner { public int Value; } }")]
    public void What_nobody_outside_can_use_is_not_shown(string source) => Assert.DoesNotContain("Inner", PageOf(source), StringComparison.Ordinal);

    [Fact]
    public void The_parts_of_a_type_are_one()
    {
        var page = PageOf(
            "/// <content>More.</content>\npublic partial class Two { /// <summary>B.</summary>\npublic const int B = 2; }",
            "/// <summary>Both.</summary>\npublic partial class Two { /// <summary>A.</summary>\npublic const int A = 1; }");

        Assert.Contains("\n## Two\n\n`class Two`\n\nBoth.\n", page, StringComparison.Ordinal);
        Assert.Contains("| `const int B = 2` | B. |\n| `const int A = 1` | A. |\n", page, StringComparison.Ordinal);
    }

    private static string PageOf(params string[] sources) => ApiPage.Of(ApiType.ReadAll(sources));
}
