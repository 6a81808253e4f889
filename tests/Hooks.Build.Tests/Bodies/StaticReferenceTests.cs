
namespace Hooks.Build.Tests.Bodies;

/// <summary>A static field with a reference in it that no analyzer has seen.</summary>
public class StaticReferenceTests
{
    [Theory]
    [InlineData("static string? s; static long Body(long x) { s = x > 1 ? \"a\" : null; return s == null ? 1 : 2; }")]
    [InlineData("static byte[] s = new byte[64]; static long Body(long x) => s[x];")]
    [InlineData("static string s { get; set; } = \"abc\"; static long Body(long x) => s.Length;")]
    [InlineData("static (int, string) s; static long Body(long x) => s.Item1;")]
    public void The_audit_names_the_method_that_uses_it(string members) =>
        Assert.Matches("^HOOKSDK117: H\\.(F|Body) uses a static field that holds a reference", SnippetLibrary.Build(SnippetSource.Of(members)));

    [Fact]
    public void The_audit_names_the_type_that_has_it()
    {
        const string Members = """
            static class Names { internal static string? First; }
            static long Body(long x) { Names.First = "a"; return Names.First.Length; }
            """;

        Assert.Contains("'Sample_H_Names'", SnippetLibrary.Build(SnippetSource.Of(Members)));
    }
}
