using System;
using System.Runtime.CompilerServices;

namespace Redirect.Paths;

/// <summary>Which paths become others. It is filled when the library is loaded.</summary>
internal static unsafe class Table
{
    /// <summary>The size of a path in bytes, with the zero at its end (<c>&lt;limits.h&gt;</c>).</summary>
    public const int PATH_MAX = 4096;

    /// <summary>How many rules there can be.</summary>
    public const int MaxCount = 64;

    /// <summary>What <see cref="Redirect(ReadOnlySpan{byte}, Span{byte})"/> returns for a path that the buffer can't hold.</summary>
    public const int TooLong = -1;

    private static Rules s_rules;
    private static int s_count;
    private static byte* s_tooLong;

    /// <summary>Whether any path becomes another.</summary>
    public static bool HasRules => s_count != 0;

    /// <summary>Adds a rule.</summary>
    /// <param name="prefix">The directory or file, as <see cref="PathPrefix"/> wants it; in memory that stays.</param>
    /// <param name="target">What stands in its place, without a slash at its end; in memory that stays.</param>
    public static void Add(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> target) => s_rules[s_count++] = new Rule(prefix, target);

    /// <summary>Whether no more rules can be added.</summary>
    public static bool IsFull => s_count == MaxCount;

    /// <summary>Whether there is a rule for a prefix.</summary>
    public static bool Has(ReadOnlySpan<byte> prefix)
    {
        for (var i = 0; i < s_count; i++)
        {
            if (s_rules[i].Prefix.SequenceEqual(prefix))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts the rules into force, or none of them.</summary>
    /// <param name="tooLong">A text of more than <see cref="PATH_MAX"/> bytes, or null for no rules.</param>
    public static void Seal(byte* tooLong)
    {
        s_tooLong = tooLong;
        s_count = tooLong == null ? 0 : s_count;
    }

    /// <summary>The path to use.</summary>
    /// <param name="path">What the program passes, which may be anything.</param>
    /// <param name="buffer">Where another path goes, of <see cref="PATH_MAX"/> bytes.</param>
    /// <returns>What the program passed, if no rule is for it. If the other path is too long, one that the kernel refuses for
    /// that, so that each function fails as it does.</returns>
    public static byte* Redirect(byte* path, Span<byte> buffer)
    {
        if (s_count == 0 || !CallerMemory.TryFindString(path, PATH_MAX - 1, out var text))
        {
            return path;
        }

        var length = Redirect(text, buffer[..(PATH_MAX - 1)]);
        if (length is 0 or TooLong)
        {
            return length == 0 ? path : s_tooLong;
        }

        buffer[length] = 0;
        return (byte*)Unsafe.AsPointer(ref buffer[0]);
    }

    /// <summary>Whether <see cref="Redirect(byte*, Span{byte})"/> returns another path.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsRedirected(byte* path) =>
        s_count != 0 && CallerMemory.TryFindString(path, PATH_MAX - 1, out var text) && Redirect(text, default) != 0;

    /// <summary>Writes the path to use.</summary>
    /// <returns>Its length, 0 if no rule is for the path, or <see cref="TooLong"/>.</returns>
    public static int Redirect(ReadOnlySpan<byte> path, Span<byte> buffer)
    {
        var found = -1;
        var rest = path;
        var isPlain = PathPrefix.IsPlain(path);
        for (var i = 0; path is [(byte)'/', ..] && i < s_count; i++)
        {
            var prefix = s_rules[i].Prefix;
            if ((found < 0 || prefix.Length > s_rules[found].Prefix.Length)
                && (isPlain ? PathPrefix.MatchesPlain(path, prefix, out var end) : PathPrefix.Matches(path, prefix, out end)))
            {
                found = i;
                rest = path[end..];
            }
        }

        if (found < 0)
        {
            return 0;
        }

        var target = s_rules[found].Target;
        if (target.Length + rest.Length == 0)
        {
            // The root itself.
            rest = "/"u8;
        }

        if (target.Length + rest.Length > buffer.Length)
        {
            return TooLong;
        }

        target.CopyTo(buffer);
        rest.CopyTo(buffer[target.Length..]);
        return target.Length + rest.Length;
    }

    /// <summary>A prefix and its target, as addresses: spans can't be in static memory.</summary>
    private struct Rule(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> target)
    {
        private readonly byte* _prefix = (byte*)Unsafe.AsPointer(ref Unsafe.AsRef(in prefix.GetPinnableReference()));
        private readonly byte* _target = (byte*)Unsafe.AsPointer(ref Unsafe.AsRef(in target.GetPinnableReference()));
        private readonly int _prefixLength = prefix.Length;
        private readonly int _targetLength = target.Length;

        public readonly ReadOnlySpan<byte> Prefix => new(_prefix, _prefixLength);

        public readonly ReadOnlySpan<byte> Target => new(_target, _targetLength);
    }

    [InlineArray(MaxCount)]
    private struct Rules
    {
        private Rule _first;
    }
}
