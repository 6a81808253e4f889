using Hooks.Libc;

namespace Hooks.Generator.Tests.Catalogue;

public class CatalogueTests
{
    private static readonly string[] s_lines = DataFile.Read("libc.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Names => s_lines.Select(static line => line[..line.IndexOf(' ', StringComparison.Ordinal)]);

    [Fact]
    public void It_holds_more_than_a_thousand_functions() => Assert.True(s_lines.Length > 1000);

    [Fact]
    public void It_is_sorted_and_names_nothing_twice()
    {
        Assert.Equal(Names.Order(StringComparer.Ordinal), Names);
        Assert.Equal(Names.Distinct(), Names);
    }

    [Fact]
    public void Every_line_can_be_read() => Assert.All(LibcCatalogue.Symbols, static symbol =>
    {
        var entry = LibcCatalogue.Find(symbol)!;
        Assert.All(entry.Signatures, signature =>
        {
            Assert.Contains($"{symbol}(", signature.Prototype, StringComparison.Ordinal);
            Assert.Equal(signature.IsVariadic, signature.Prototype.Contains("...)", StringComparison.Ordinal));
        });
        Assert.InRange(entry.Signatures.Length, 1, entry.Support == LibcSupport.Both ? 2 : 1);
    });

    [Fact]
    public void It_is_small() => Assert.InRange(DataFile.Read("libc.txt").Length, 1, 200_000);

    /// <summary>The compiler keeps the text and an index of it; a line becomes objects when a hook asks for it.</summary>
    [Fact]
    public void Asking_for_a_function_costs_a_line_not_the_file()
    {
        _ = LibcCatalogue.Find("bind");
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = LibcCatalogue.Find("connect");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * 1024);
    }

    [Theory]
    [InlineData("bind", "Both", 1)]
    [InlineData("open64", "Both", 1)]
    [InlineData("__xstat", "Both", 1)]
    [InlineData("__open_2", "Glibc", 1)]
    [InlineData("__recv_chk", "Glibc", 1)]
    [InlineData("posix_close", "Musl", 1)]
    [InlineData("ioctl", "Both", 2)]
    public void A_line_says_which_libcs_export_the_function_and_whether_they_differ(string symbol, string libcs, int signatures)
    {
        var entry = LibcCatalogue.Find(symbol)!;
        Assert.Equal((libcs, signatures), (entry.Support.ToString(), entry.Signatures.Length));
    }

    [Theory]
    [InlineData("open_nothing")]
    [InlineData("")]
    [InlineData("Bind")]
    public void What_is_no_function_of_libc_is_not_found(string symbol) => Assert.Null(LibcCatalogue.Find(symbol));
}
