namespace Hooks.Abstractions.Tests;

public sealed unsafe class CallerMemoryTests : IDisposable
{
    private const int PageSize = 4096;

    // Two pages that can be read, and one that can't.
    private readonly byte* _pages = Libc.MapPages(3);

    public CallerMemoryTests() => Libc.Forbid(_pages + (2 * PageSize), PageSize);

    private byte* End => _pages + (2 * PageSize);

    public void Dispose() => Libc.UnmapPages(_pages, 3);

    [Fact]
    public void Bytes_up_to_the_end_of_the_memory_are_read()
    {
        var copy = new byte[PageSize + 100];
        End[-1] = 7;

        Assert.True(CallerMemory.TryRead(End - copy.Length, copy));
        Assert.Equal(7, copy[^1]);
    }

    [Fact]
    public void Bytes_beyond_the_end_of_the_memory_are_not_read() =>
        Assert.False(CallerMemory.TryRead(End - 7, new byte[8]));

    [Fact]
    public void Nothing_can_be_read_at_null() => Assert.False(CallerMemory.TryRead(null, new byte[1]));

    [Fact]
    public void No_bytes_can_be_read_anywhere() => Assert.True(CallerMemory.TryRead(End, []));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(PageSize + 5)]
    public void A_string_at_the_end_of_the_memory_is_read_whole(int length)
    {
        var text = End - length - 1;
        new Span<byte>(text, length).Fill((byte)'a');
        text[length] = 0;
        var copy = new byte[3 * PageSize];

        Assert.Equal(length, CallerMemory.ReadString(text, copy));
        Assert.All(copy.Take(length), static unit => Assert.Equal((byte)'a', unit));
    }

    [Fact]
    public void A_string_that_the_memory_ends_in_is_not_read()
    {
        new Span<byte>(End - 3, 3).Fill((byte)'a');

        Assert.Equal(-1, CallerMemory.ReadString(End - 3, new byte[10]));
    }

    [Fact]
    public void Of_a_long_string_as_much_is_read_as_there_is_room_for()
    {
        new Span<byte>(End - 3, 3).Fill((byte)'a');

        Assert.Equal(3, CallerMemory.ReadString(End - 3, new byte[3]));
    }

    [Fact]
    public void No_string_can_be_read_at_null() => Assert.Equal(-1, CallerMemory.ReadString(null, new byte[1]));

    [Fact]
    public void Errno_is_kept()
    {
        Errno.Value = Errno.EINTR;
        _ = CallerMemory.TryRead(End, new byte[1]);

        Assert.Equal(Errno.EINTR, Errno.Value);
    }
}
