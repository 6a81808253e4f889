using Hooks.Generator.Symbols;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Tests.Signatures;

public class AliasTests
{
    [Fact]
    public void A_name_that_goes_past_the_hook_is_a_warning_at_the_attribute()
    {
        var source = MarkedSource.Parse(Library("[[|Intercept(\"creat\")|]]"));
        var diagnostic = Assert.Single(SignatureCheck.Of(source.Text));
        Assert.Equal("HOOK026", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.DefaultSeverity);
        Assert.Equal(source.Spans[0], diagnostic.Location.SourceSpan);
        Assert.StartsWith(
            "'creat' is intercepted, but not 'creat64': ",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Intercept(\"creat\"), Intercept(\"creat64\")]")]
    [InlineData("[Intercept(\"creat64\"), Intercept(\"creat\")]")]
    [InlineData("[Intercept(\"creat\", Aliases = Aliases.Ignore)]")]
    public void Naming_the_other_or_saying_that_it_is_left_alone_settles_it(string attributes) =>
        Assert.Empty(SignatureCheck.Of(Library(attributes)));

    [Fact]
    public void Another_hook_of_the_assembly_settles_it() => Assert.Empty(SignatureCheck.Of(
        Library("[Intercept(\"creat\")]"),
        Library("[Intercept(\"creat64\")]").Replace("class Files", "class OtherFiles", StringComparison.Ordinal)));

    [Fact]
    public void A_group_is_reported_once() =>
        Assert.Single(SignatureCheck.Of(Library("[Intercept(\"open\"), Intercept(\"open64\")]", "byte* path, int flags, uint mode")));

    /// <summary>statx does what stat, lstat, fstat and fstatat do.</summary>
    [Theory]
    [InlineData("stat", "'stat64', '__xstat', '__xstat64', 'statx'")]
    [InlineData("lstat", "'lstat64', '__lxstat', '__lxstat64', 'statx'")]
    public void A_function_that_does_what_several_do_belongs_to_each(string symbol, string missing)
    {
        var diagnostic = Assert.Single(SignatureCheck.Of(Library($"[Intercept(\"{symbol}\")]", "byte* path, void* status")));

        Assert.StartsWith($"'{symbol}' is intercepted, but not {missing}: ", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hook_of_it_alone_is_complete() =>
        Assert.Empty(SignatureCheck.Of(Library("[Intercept(\"statx\")]", "int at, byte* path, int flags, uint mask, void* status")));

    [Fact]
    public void A_function_with_one_name_is_no_matter() =>
        Assert.Empty(SignatureCheck.Of(Library("[Intercept(\"mkdir\")]")));

    private static string Library(string attributes, string parameters = "byte* path, uint mode") => $$"""
        using Hooks;
        internal static unsafe partial class Files
        {
            {{attributes}}
            private static partial int Make({{parameters}}) => 0;
        }
        """;
}
