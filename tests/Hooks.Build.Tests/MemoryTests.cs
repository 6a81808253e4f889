using Hooks.Build.Tests.Support;

namespace Hooks.Build.Tests;

/// <summary>A hook looks at memory that ends after three pages (Hooks/Memory.cs). errno is kept.</summary>
[Collection(nameof(SampleLibrary))]
public class MemoryTests(SampleLibrary sample)
{
    private const int Page = 4096;

    [Theory]
    [InlineData(0, 4)]
    [InlineData(0, 3 * Page)]
    [InlineData(Page - 1, 4)]
    [InlineData(Page - 8, Page + 16)]
    [InlineData((3 * Page) - 4, 4)]
    [InlineData((3 * Page) - 128, 128)]
    public void What_can_be_read_to_its_end_can_be_read(long start, long length)
    {
        Assert.Equal(1, Call("can_read", start, length));
        Assert.Equal(1, Call("can_read_on_mptcp", start, length));
    }

    [Theory]
    [InlineData(0, (3 * Page) + 1)]
    [InlineData((3 * Page) - 4, 5)]
    [InlineData((3 * Page) - 2, 4)]
    [InlineData(3 * Page, 4)]
    public void What_goes_beyond_its_end_can_not(long start, long length)
    {
        Assert.Equal(0, Call("can_read", start, length));
        Assert.Equal(0, Call("can_read_on_mptcp", start, length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(-8)]
    public void What_no_process_has_can_not(long start) => Assert.Equal(0, Call("can_read_there", start, 16));

    [Theory]
    [InlineData(-1)]
    [InlineData(4711)]
    [InlineData(1)] // A pipe, of the test.
    public void Without_a_socket_nothing_can_be_read(long descriptor) =>
        Assert.Equal(0, Call("can_read_without_socket", descriptor, 0));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(0, Page)]
    [InlineData(1, Page - 1)]
    [InlineData(Page - 1, 1)]
    [InlineData(100, 16)]
    public void What_lies_in_the_page_of_the_stack_is_known_to(long offset, long length) =>
        Assert.Equal(1, Call("is_on_stack_page", offset, length));

    [Theory]
    [InlineData(0, Page + 1)]
    [InlineData(1, Page)]
    [InlineData(Page - 1, 2)]
    [InlineData(Page, 1)]
    [InlineData(-1, 1)]
    [InlineData(-1, 2)]
    [InlineData(100, -1)]
    [InlineData(100, -100)]
    [InlineData(100, -101)]
    [InlineData(100, long.MinValue)]
    public void What_does_not_lie_wholly_in_it_is_not(long offset, long length) =>
        Assert.Equal(0, Call("is_on_stack_page", offset, length));

    [Theory]
    [InlineData(0, 16)]
    [InlineData(1, 16)]
    [InlineData(-1, 1)]
    [InlineData(-16, 16)]
    public void What_lies_nowhere_is_not(long address, long length) =>
        Assert.Equal(0, Call("is_elsewhere_on_stack_page", address, length));

    [Theory]
    [InlineData((3 * Page) - 1, 1, 7)]
    [InlineData((2 * Page) - 100, Page + 100, 7)]
    [InlineData(0, 3 * Page, 7)]
    [InlineData((3 * Page) - 7, 8, -1)]
    [InlineData(3 * Page, 1, -1)]
    [InlineData(3 * Page, 0, 0)]
    public void Bytes_are_copied_up_to_the_end_of_the_memory_and_not_beyond(long start, long length, long last) =>
        Assert.Equal(last, Call("read_bytes", start, length));

    [Theory]
    [InlineData("read_string", 0, 12_288, 0)]
    [InlineData("read_string", 3, 12_288, 3)]
    [InlineData("read_string", Page + 5, 12_288, Page + 5)]
    [InlineData("read_string_without_end", 3, 10, -1)]
    [InlineData("read_string_without_end", 3, 3, 3)]
    public void A_string_is_copied_up_to_its_end_or_the_end_of_the_room(string symbol, long length, long room, long read) =>
        Assert.Equal(read, Call(symbol, length, room));

    [Fact]
    public void Nothing_can_be_read_at_null() => Assert.Equal(-1, Call("read_null", 1, 0));

    [Theory]
    [InlineData("find_string", 0, 12_288, 0)]
    [InlineData("find_string", 3, 3, 3)]
    [InlineData("find_string", 3, 2, -1)]
    [InlineData("find_string", Page - 1, 12_288, Page - 1)]
    [InlineData("find_string", Page + 5, 12_288, Page + 5)]
    [InlineData("find_string_without_end", 3, 10, -1)]
    [InlineData("find_string_without_end", 3, 2, -1)]
    [InlineData("find_string_without_end", 0, 10, -1)]
    [InlineData("find_string_on_stack", 100, 100, 100)]
    [InlineData("find_string_on_stack", 100, 99, -1)]
    [InlineData("find_string_there", 0, 10, 0)]
    [InlineData("find_string_there", 1, 10, 0)]
    [InlineData("find_string_there", -1, 10, 0)]
    public void A_string_is_found_if_it_can_be_read_to_its_end(string symbol, long first, long max, long expected) =>
        Assert.Equal(expected, Call(symbol, first, max));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5000, 5000)]
    [InlineData(0, -22)]
    public void Mapped_memory_is_zero_and_nobody_elses(long length, long expected) => Assert.Equal(expected, Call("map_memory", length, 0));

    [Theory]
    [InlineData(0, 100, 5)]
    [InlineData(0, 5, 5)]
    [InlineData(0, 4, -27)]
    [InlineData(1, 100, 0)]
    [InlineData(2, 100, -21)]
    [InlineData(3, 100, -2)]
    public void A_file_is_read_whole_or_not_at_all(long which, long max, long expected) => Assert.Equal(expected, Call("read_file", which, max));

    private long Call(string symbol, long first, long second)
    {
        var run = sample.Run("call", symbol, $"{first}", $"{second}");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.EndsWith(" errno 0\n", run.Output, StringComparison.Ordinal);
        return long.Parse(run.Output.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
