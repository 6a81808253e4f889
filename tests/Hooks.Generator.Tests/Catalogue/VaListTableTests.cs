using Hooks.Libc;

namespace Hooks.Generator.Tests.Catalogue;

/// <summary>The functions that take a <c>va_list</c> in place of the dots, against the prototypes of libc.</summary>
public class VaListTableTests
{
    public static TheoryData<string> Pairs => [.. VaListFunctions.Variadic.Where(static symbol => VaListFunctions.Of(symbol) is not null)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_function_with_a_list_has_the_prototype_of_the_one_with_dots(string symbol)
    {
        var dots = LibcCatalogue.Find(symbol)!;
        var list = LibcCatalogue.Find(VaListFunctions.Of(symbol)!)!;

        Assert.True(list.Support == LibcSupport.Both || list.Support == dots.Support);
        var (withDots, withList) = (Assert.Single(dots.Signatures), Assert.Single(list.Signatures));
        Assert.True(withDots.IsVariadic);
        Assert.Equal(withDots.Result, withList.Result);
        Assert.Equal([.. withDots.Parameters, ValueClass.Pointer], withList.Parameters);
        Assert.Equal("va_list", CPrototype.Parse(VaListFunctions.Of(symbol)!, withList.Prototype).Parameters[^1].Type);
    }

    [Fact]
    public void Every_variadic_function_is_in_one_of_the_two_tables() => Assert.All(
        LibcCatalogue.Symbols.Where(static symbol => LibcCatalogue.Find(symbol)!.Signatures[0].IsVariadic),
        static symbol => Assert.NotEqual(VariadicArguments.Of(symbol).IsEmpty, !VaListFunctions.TakesAnyNumber(symbol)));

    [Fact]
    public void Nothing_else_is_in_the_table() => Assert.All(
        VaListFunctions.Variadic, static symbol => Assert.True(LibcCatalogue.Find(symbol)?.Signatures[0].IsVariadic, symbol));

    [Fact]
    public void Every_function_of_libc_with_a_list_belongs_to_one_with_dots() => Assert.All(
        LibcCatalogue.Symbols.Where(static symbol => LibcCatalogue.Find(symbol)!.Prototypes.Contains("va_list", StringComparison.Ordinal)),
        static symbol => Assert.Contains(symbol, VaListFunctions.Variadic.Select(VaListFunctions.Of)));
}
