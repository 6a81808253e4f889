using System.Text.RegularExpressions;
using HeaderReader.Libc;
using Hooks.Libc;
using TestSupport;

namespace Hooks.Generator.Tests.Catalogue;

public partial class AliasTableTests
{
    /// <summary>Names that are made of another, and no alias of it.</summary>
    private static readonly Dictionary<string, string> s_apart = new()
    {
        ["__open64"] = "The libraries of glibc itself call it, as they do __open: no name that a compiler writes.",
    };

    /// <summary>The glibc whose headers the catalogue is read from.</summary>
    private static readonly Version s_debian12 = new(2, 36);

    private static HashSet<string> Aliases => [.. SymbolAliases.Groups.SelectMany(static group => group)];

    [Fact]
    public void Every_alias_is_in_the_catalogue() =>
        Assert.Subset(LibcCatalogue.Symbols.ToHashSet(), Aliases);

    [Fact]
    public void Glibc_and_musl_between_them_export_every_alias_but_newer_ones()
    {
        RequiredProgram.Find("nm");
        Assert.Subset(
            Exports.Of([RequiredFile.Find($"/lib/{ThisMachine.Triplet}/libc.so.6", "Debian's place of libc"), ThisMachine.Musl]),
            Aliases.Except(HeaderSource.NewerFunctions.Keys).ToHashSet());
    }

    [Theory]
    [InlineData("trixie")]
    [InlineData("sid")]
    public void A_later_glibc_exports_the_newer_ones_since_the_versions_that_are_listed(string release)
    {
        RequiredProgram.Find("nm");
        var exported = SymbolVersions.Of(DebianRelease.Find(release, $"usr/lib/{ThisMachine.Triplet}/libc.so.6"));
        var newest = exported.Values.Max()!;

        // Left out: the bit operations of stdbit.h, a function for each type, which compilers expand.
        Assert.Equal(
            exported.Where(static function => function.Value > s_debian12 && !function.Key.StartsWith("stdc_", StringComparison.Ordinal)).OrderBy(static function => function.Key),
            HeaderSource.NewerFunctions.Where(function => function.Value <= newest).OrderBy(static function => function.Key));
    }

    [Theory]
    [InlineData("trixie")]
    [InlineData("sid")]
    public void Every_dialect_that_a_later_glibc_exports_is_an_alias(string release) => Assert.Subset(
        Aliases, LaterExports(release).Where(static symbol => symbol.StartsWith("__isoc", StringComparison.Ordinal)).ToHashSet());

    [Fact]
    public void A_group_has_more_than_one_name() =>
        Assert.All(SymbolAliases.Groups, static group => Assert.True(group.Length > 1));

    [Fact]
    public void A_name_that_is_made_of_another_is_in_its_group()
    {
        var symbols = LibcCatalogue.Symbols.ToHashSet();
        var strays = symbols.Where(symbol => PlainNames(symbol)
            .Any(plain => symbols.Contains(plain) && !SymbolAliases.Of(plain).Contains(symbol)));

        Assert.Equal(s_apart.Keys, strays.Order(StringComparer.Ordinal));
    }

    /// <summary>What a name may be made of: <c>read</c> of <c>__read_chk</c>.</summary>
    private static IEnumerable<string> PlainNames(string symbol) =>
        from pattern in (Regex[])[Fortified(), LargeFile(), Dialect()]
        let match = pattern.Match(symbol)
        where match.Success
        select match.Groups["plain"].Value + match.Groups["version"].Value;

    private static HashSet<string> LaterExports(string release)
    {
        RequiredProgram.Find("nm");
        return Exports.Of([DebianRelease.Find(release, $"usr/lib/{ThisMachine.Triplet}/libc.so.6")]);
    }

    [GeneratedRegex("^__(?<plain>.+)_(chk|2)$")]
    private static partial Regex Fortified();

    [GeneratedRegex("^(?<plain>.+)64(v(?<version>2))?$")]
    private static partial Regex LargeFile();

    [GeneratedRegex("^__isoc[0-9][0-9a-z]_(?<plain>.+)$")]
    private static partial Regex Dialect();
}
