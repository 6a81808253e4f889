using System.Runtime.InteropServices;
using System.Text;

namespace Hooks.Abstractions.Tests;

/// <summary>Lists of values of one's own, as a unit test of a hook makes them.</summary>
public unsafe class VaListTests
{
    [Fact]
    public void Values_are_read_in_order()
    {
        var text = 0;
        var list = new VaList(stackalloc nint[] { -1, unchecked((nint)0xFFFF_FFFF_8000_0000), unchecked((nint)(1L << 40)), -5, 7, (nint)(&text), Bits(2.5), 8 });

        Assert.Equal((-1, 0x8000_0000), (list.ReadInt32(), list.ReadUInt32()));
        Assert.Equal((1L << 40, unchecked((ulong)-5L)), (list.ReadInt64(), list.ReadUInt64()));
        Assert.Equal(7, list.ReadIntPtr());
        Assert.True(&text == list.ReadPointer());
        Assert.Equal((2.5, (nuint)8), (list.ReadDouble(), list.ReadUIntPtr()));
    }

    [Fact]
    public void There_are_more_values_than_registers()
    {
        var words = stackalloc nint[40];
        for (var i = 0; i < 40; i++)
        {
            words[i] = i % 2 == 0 ? i : Bits(i + 0.5);
        }

        var list = new VaList(new ReadOnlySpan<nint>(words, 40));

        for (var i = 0; i < 40; i += 2)
        {
            Assert.Equal((i, i + 1.5), (list.ReadInt32(), list.ReadDouble()));
        }
    }

    [Fact]
    public void A_copy_reads_on_from_the_same_place_and_leaves_the_other_where_it_is()
    {
        var list = new VaList(stackalloc nint[] { 1, 2, 3, Bits(4.5) });
        _ = list.ReadInt32();

        var copy = list;
        var inMethod = Sum(list);

        Assert.Equal((9.5, 2, 2), (inMethod, copy.ReadInt32(), list.ReadInt32()));
        Assert.Equal((3, 4.5, 3), (copy.ReadInt32(), copy.ReadDouble(), list.ReadInt32()));
    }

    [Fact]
    public void The_copy_of_a_list_of_C_leaves_it_as_it_is()
    {
        var list = new VaList(stackalloc nint[] { 1, 2 });
        _ = list.ReadInt32();

        var copy = new VaList(&list);

        Assert.Equal((2, 2), (copy.ReadInt32(), list.ReadInt32()));
    }

    [Fact]
    public void A_function_of_C_takes_it_by_its_address()
    {
        var text = stackalloc byte[200];
        fixed (byte* format = "%d %s %.2f %ld %d %d %d %d %g\0"u8, word = "two\0"u8)
        {
            var list = new VaList(stackalloc nint[] { 1, (nint)word, Bits(3.25), unchecked((nint)(1L << 40)), 5, 6, 7, 8, Bits(9.5) });
            var copy = list;

            var length = vsnprintf(text, 200, format, &copy);

            Assert.Equal("1 two 3.25 1099511627776 5 6 7 8 9.5", Encoding.ASCII.GetString(text, length));
            Assert.Equal(1, list.ReadInt32());
        }
    }

    private static double Sum(VaList list) => list.ReadInt32() + list.ReadInt32() + list.ReadDouble();

    private static nint Bits(double value) => (nint)BitConverter.DoubleToInt64Bits(value);

    [DllImport("libc", ExactSpelling = true)]
    private static extern int vsnprintf(byte* text, nuint size, byte* format, void* list);
}
