using System;
using Chaos.Faults;

namespace Chaos.Configuration;

/// <summary>The variables, read once, when the library is loaded.</summary>
internal static unsafe class Settings
{
    private const int MaxValueLength = 100;

    private static bool s_isSeedDrawn;

    /// <summary>Reads the rules. If a variable has an error, there are none, and one line says why.</summary>
    public static void Read()
    {
        if (!Env.TryGet("CHAOS"u8, out var text) || text.IsEmpty)
        {
            return;
        }

        if (!TryReadSeed(out var seed))
        {
            return;
        }

        RandomNumbers.Begin(seed);
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)';');
            var rule = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            if (!IsBlank(rule) && !TryAdd(rule))
            {
                Rules.Clear();
                return;
            }
        }
    }

    /// <summary>Draws another seed, unless CHAOS_SEED has chosen one.</summary>
    public static void RenewSeed()
    {
        if (s_isSeedDrawn)
        {
            RandomNumbers.Begin(DrawSeed());
        }
    }

    private static bool TryAdd(ReadOnlySpan<byte> text)
    {
        if (Rules.AreFull)
        {
            Report("CHAOS"u8, text, "32 rules");
            return false;
        }

        if (!RuleText.TryRead(text, out var rule))
        {
            Report("CHAOS"u8, text, "a call, how often (5%, 0.01% or 1/3), and an error or a time, such as 'read 5% EINTR' or 'connect 1/3 wait 50ms', with ';' between rules");
            return false;
        }

        Rules.Add(rule);
        return true;
    }

    private static bool TryReadSeed(out long seed)
    {
        if (Env.TryGet("CHAOS_SEED"u8, out var text) && !text.IsEmpty)
        {
            if (long.TryParse(text, out seed))
            {
                return true;
            }

            Report("CHAOS_SEED"u8, text, "a whole number");
            return false;
        }

        s_isSeedDrawn = true;
        seed = DrawSeed();
        return true;
    }

    /// <summary>Without random numbers of the kernel, as before they are there, another process id is another seed.</summary>
    private static long DrawSeed()
    {
        long random;
        return SystemCall.Invoke(SystemCallNumber.GetRandom, (nint)(&random), sizeof(long), 1) == sizeof(long) ? random : SystemCall.GetProcessId();
    }

    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (b != ' ')
            {
                return false;
            }
        }

        return true;
    }

    private static void Report(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, string allowed)
    {
        LogLine line = $"{"chaos: "u8}{name}{"="u8}";
        line.AppendQuoted(value, MaxValueLength);
        line.AppendFormatted(". Allowed: "u8);
        line.AppendLiteral(allowed);
        line.AppendFormatted(". Every call is as without the library"u8);
        Log.Line(ref line);
    }
}
