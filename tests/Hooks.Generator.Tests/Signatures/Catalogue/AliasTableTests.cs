using HeaderReader.Libc;
using Hooks.Generator.Signatures;
using TestSupport;

namespace Hooks.Generator.Tests.Signatures.Catalogue;

public class AliasTableTests
{
    private static HashSet<string> Aliases => [.. SymbolAliases.Groups.SelectMany(static group => group)];

    [Fact]
    public void Every_alias_is_in_the_catalogue() =>
        Assert.Subset(LibcCatalogue.Symbols.ToHashSet(), Aliases);

    [Fact]
    public void Glibc_and_musl_between_them_export_every_alias()
    {
        RequiredProgram.Find("nm");
        RequiredProgram.Find("musl-gcc");
        Assert.Subset(Exports.Of([$"/lib/{ThisMachine.Triplet}/libc.so.6", .. Directory.GetFiles("/lib", "ld-musl-*.so.1")]), Aliases);
    }

    [Fact]
    public void A_group_has_more_than_one_name() =>
        Assert.All(SymbolAliases.Groups, static group => Assert.True(group.Length > 1));
}
