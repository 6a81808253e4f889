using System;
using System.Collections.Immutable;
using System.Linq;

namespace Hooks.Libc;

/// <summary>A function of libc as one of its headers declares it.</summary>
/// <param name="Result">What it returns.</param>
/// <param name="Parameters">Its parameters, up to the dots of a variadic one.</param>
/// <param name="IsVariadic">Whether more arguments may follow.</param>
/// <param name="Prototype">The prototype in C.</param>
internal sealed record NativeSignature(
    ValueClass Result, ImmutableArray<ValueClass> Parameters, bool IsVariadic, string Prototype)
{
    private const string Dots = "...";

    /// <summary>Reads <c>i32(p,i32,...) int open(const char *file, int oflag, ...)</c>.</summary>
    public static NativeSignature Parse(string text)
    {
        var open = text.IndexOf('(');
        var close = text.IndexOf(')');
        var classes = text.Substring(open + 1, close - open - 1).Split([','], StringSplitOptions.RemoveEmptyEntries);
        return new NativeSignature(
            ValueClass.Parse(text.Substring(0, open)),
            [.. classes.Where(static value => value != Dots).Select(ValueClass.Parse)],
            classes.Contains(Dots),
            text.Substring(close + 1).Trim());
    }
}
