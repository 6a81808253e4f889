using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Hooks.Abstractions.Tests;

/// <summary>Looks at memory that ends where nothing can be read.</summary>
public sealed unsafe class SocketArgumentTests : IDisposable
{
    private const int Page = 4096;

    private readonly Socket _socket = new(System.Net.Sockets.AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly byte* _memory;

    public SocketArgumentTests()
    {
        const int ReadAndWrite = 3;
        const int PrivateAnonymous = 0x22;
        _memory = (byte*)mmap(null, 4 * Page, ReadAndWrite, PrivateAnonymous, -1, 0);
        Assert.Equal(0, munmap(_memory + (3 * Page), Page));
    }

    private int Handle => (int)_socket.Handle;

    /// <inheritdoc/>
    public void Dispose()
    {
        _ = munmap(_memory, 3 * Page);
        _socket.Dispose();
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(0, 3 * Page)]
    [InlineData(Page - 1, 4)]
    [InlineData(Page - 8, Page + 16)]
    [InlineData((3 * Page) - 4, 4)]
    [InlineData((3 * Page) - 128, 128)]
    public void What_can_be_read_to_its_end_can_be_read(int start, int length) =>
        Assert.True(SocketArgument.CanRead(Handle, _memory + start, (nuint)length));

    [Theory]
    [InlineData(0, (3 * Page) + 1)]
    [InlineData((3 * Page) - 4, 5)]
    [InlineData((3 * Page) - 2, 4)]
    [InlineData(3 * Page, 4)]
    public void What_goes_beyond_its_end_can_not(int start, int length) =>
        Assert.False(SocketArgument.CanRead(Handle, _memory + start, (nuint)length));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(-8)]
    public void What_no_process_has_can_not(long start) => Assert.False(SocketArgument.CanRead(Handle, (void*)start, 16));

    [Fact]
    public void Without_a_socket_nothing_can_be_read() => Assert.False(SocketArgument.CanRead(-1, _memory, 4));

    [DllImport("libc")]
    private static extern void* mmap(void* start, nuint length, int protection, int flags, int file, long offset);

    [DllImport("libc")]
    private static extern int munmap(void* start, nuint length);
}
