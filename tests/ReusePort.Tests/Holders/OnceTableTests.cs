using ReusePort.Holders;

namespace ReusePort.Tests.Holders;

public class OnceTableTests
{
    [Fact]
    public void A_number_is_new_once()
    {
        var table = default(OnceTable);

        Assert.Equal([true, true, false, false, true], new uint[] { 1, uint.MaxValue, 1, uint.MaxValue, 2 }.Select(number => table.TryAdd(number)));
    }

    [Fact]
    public void What_there_is_no_room_for_is_never_new()
    {
        var table = default(OnceTable);

        var added = Enumerable.Range(1, 2 * OnceTable.Capacity).Select(number => table.TryAdd((uint)number));

        Assert.Equal(OnceTable.Capacity, added.Count(static isNew => isNew));
        Assert.False(table.TryAdd(2 * OnceTable.Capacity));
        Assert.False(table.TryAdd(1));
    }

    [Fact]
    public void Of_many_threads_one_adds_a_number()
    {
        var tables = new OnceTable[1];
        var count = 0;

        Parallel.For(0, 10_000, number => _ = tables[0].TryAdd((uint)(number % 16) + 1) ? Interlocked.Increment(ref count) : 0);

        Assert.Equal(16, count);
    }
}
