using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Hooks.Libc;

/// <summary>What is passed for the dots of a variadic function, from <c>variadic.txt</c>.</summary>
internal static class VariadicArguments
{
    private static readonly Lazy<Dictionary<string, ImmutableArray<VariadicArgument>>> s_arguments = new(Read);

    /// <summary>The arguments; empty if no number of them is right.</summary>
    public static ImmutableArray<VariadicArgument> Of(string symbol) =>
        s_arguments.Value.TryGetValue(symbol, out var arguments) ? arguments : [];

    private static Dictionary<string, ImmutableArray<VariadicArgument>> Read()
    {
        var all = new Dictionary<string, ImmutableArray<VariadicArgument>>(StringComparer.Ordinal);
        foreach (var parts in DataFile.Lines("variadic.txt").Select(static line => line.Split(':')))
        {
            var arguments = parts[1].Split(',').Select(DataFile.Words).Select(static words => new VariadicArgument(words[0], words[1])).ToImmutableArray();
            foreach (var symbol in DataFile.Words(parts[0]))
            {
                all.Add(symbol, arguments);
            }
        }

        return all;
    }
}

/// <summary>An argument that is passed for the dots of a variadic function.</summary>
/// <param name="Type">Its type in C#.</param>
/// <param name="Name">What it is called.</param>
internal sealed record VariadicArgument(string Type, string Name)
{
    /// <summary>Its size in bytes.</summary>
    public int Size => Type is "int" or "uint" ? 4 : 8;
}
