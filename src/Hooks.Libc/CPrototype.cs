using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

namespace Hooks.Libc;

/// <summary>A parsed prototype of the catalogue.</summary>
/// <param name="Result">The type it returns, in C.</param>
/// <param name="Parameters">Its parameters, up to the dots of a variadic one.</param>
internal sealed record CPrototype(string Result, ImmutableArray<CParameter> Parameters)
{
    private static readonly Regex s_functionPointer = new(@"^(?<before>.+\(\*+)(?<name>\w+)(?<after>\).*)$");
    private static readonly Regex s_ordinary = new(@"^(?<before>.*?)(?<name>\w+)$");

    /// <summary>Reads <c>int bind(int fd, const struct sockaddr *addr, socklen_t len)</c>.</summary>
    public static CPrototype Parse(string symbol, string prototype)
    {
        var name = Regex.Match(prototype, $@"(?<!\w){Regex.Escape(symbol)}\(");
        var open = name.Index + name.Length - 1;
        var close = Closing(prototype, open);
        return new CPrototype(
            (prototype.Substring(0, name.Index) + prototype.Substring(close + 1)).Trim(),
            [.. Arguments(prototype.Substring(open + 1, close - open - 1)).Select(ParseParameter)]);
    }

    /// <summary>The parts of a list in parentheses, without <c>void</c>, which says that it is empty, and the dots.</summary>
    public static ImmutableArray<string> Arguments(string list)
    {
        var arguments = ImmutableArray.CreateBuilder<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (list[i] == ',' && depth == 0))
            {
                arguments.Add(list.Substring(start, i - start).Trim());
                start = i + 1;
            }
            else
            {
                depth += list[i] switch { '(' => 1, ')' => -1, _ => 0 };
            }
        }

        return [.. arguments.Where(static argument => argument is not ("" or "void" or "..."))];
    }

    private static CParameter ParseParameter(string declaration)
    {
        var match = s_functionPointer.Match(declaration) is { Success: true } pointer ? pointer : s_ordinary.Match(declaration);
        return new CParameter(match.Groups["before"].Value.Trim() + match.Groups["after"].Value, match.Groups["name"].Value);
    }

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException($"'{text}' is not a prototype.");
    }
}
