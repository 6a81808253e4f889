using System.Runtime.CompilerServices;

namespace Chaos.Faults;

/// <summary>The rules, which are read when the library is loaded.</summary>
internal static unsafe class Rules
{
    /// <summary>How many there can be.</summary>
    public const int MaxCount = 32;

    private static Table s_rules;
    private static int s_count;

    /// <summary>Whether no more can be added.</summary>
    public static bool AreFull => s_count == MaxCount;

    /// <summary>Adds a rule.</summary>
    public static void Add(Rule rule) => s_rules[s_count++] = rule;

    /// <summary>Removes all.</summary>
    public static void Clear() => s_count = 0;

    /// <summary>Lets a call fail or wait: the first rule that applies decides.</summary>
    /// <returns>Whether it fails; errno says why.</returns>
    public static bool Fail(Call call)
    {
        for (var i = 0; i < s_count; i++)
        {
            if (s_rules[i].Applies(call))
            {
                return s_rules[i].Error != 0 ? Fail(s_rules[i].Error) : Wait(s_rules[i].Time);
            }
        }

        return false;
    }

    private static bool Fail(int error)
    {
        Errno.Value = error;
        return true;
    }

    /// <summary>Waits; a signal ends it.</summary>
    private static bool Wait(TimeSpec time)
    {
        // To the kernel itself: the call is not a cancellation point, and nobody else's hook is in between.
        _ = SystemCall.Invoke(SystemCallNumber.NanoSleep, (nint)(&time));
        return false;
    }

    [InlineArray(MaxCount)]
    private struct Table
    {
        private Rule _first;
    }
}
