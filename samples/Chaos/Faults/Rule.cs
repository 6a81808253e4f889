using System.Threading;

namespace Chaos.Faults;

/// <summary>When a call fails or waits.</summary>
internal struct Rule
{
    /// <summary>All of chance: <see cref="Chance"/> is out of so many.</summary>
    public const int Certain = 100_000;

    /// <summary>The call.</summary>
    public Call Call;

    /// <summary>Every so many calls; 0 if chance decides.</summary>
    public int Every;

    /// <summary>In how many of <see cref="Certain"/> cases.</summary>
    public int Chance;

    /// <summary>The error; 0 if the call waits.</summary>
    public int Error;

    /// <summary>How long it waits.</summary>
    public TimeSpec Time;

    private int _calls;

    /// <summary>Whether it is for a call, which is counted.</summary>
    public bool Applies(Call call) => call == Call && (Every != 0 ? Count() % Every == 0 : RandomNumbers.Next(Certain) < Chance);

    /// <summary>How many calls there have been, from 1; it begins anew after the last whole number of turns.</summary>
    private int Count()
    {
        int before, after;
        do
        {
            before = Volatile.Read(ref _calls);
            after = before == Every ? 1 : before + 1;
        }
        while (Interlocked.CompareExchange(ref _calls, after, before) != before);

        return after;
    }
}
