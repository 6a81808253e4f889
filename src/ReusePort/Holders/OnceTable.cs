using System.Threading;

namespace ReusePort.Holders;

/// <summary>What has been said already: up to <see cref="Capacity"/> numbers, for any thread and any signal handler.</summary>
internal unsafe struct OnceTable
{
    /// <summary>How many numbers there may be; more are never new.</summary>
    public const int Capacity = 64;

    private fixed uint _numbers[Capacity];

    /// <summary>Adds a number.</summary>
    /// <param name="number">The number; not 0.</param>
    /// <returns>Whether it is a new one.</returns>
    public bool TryAdd(uint number)
    {
        for (var i = 0; i < Capacity; i++)
        {
            var found = Interlocked.CompareExchange(ref _numbers[i], number, 0);
            if (found == 0 || found == number)
            {
                return found == 0;
            }
        }

        return false;
    }
}
