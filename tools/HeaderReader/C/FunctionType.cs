namespace HeaderReader.C;

/// <summary>Takes a function's type apart as clang writes it: <c>int (int, void *)</c>.</summary>
internal static class FunctionType
{
    /// <summary>What a function of that type returns.</summary>
    /// <remarks>A function that returns a pointer to a function has its parameters in the middle,
    /// <c>void (*(int, void (*)(int)))(int)</c>: what is left when they are taken out is the type of that pointer.</remarks>
    public static string ReturnOf(string written)
    {
        // As in void (int) __attribute__((noreturn)).
        var attribute = written.IndexOf(" __attribute__", StringComparison.Ordinal);
        var type = attribute < 0 ? written : written[..attribute];
        var (open, close) = (OpeningOf(type, type.Length - 1), type.Length - 1);
        if (open > 0 && type[open - 1] == ')')
        {
            close = open - 2;
            open = OpeningOf(type, close);
        }

        return (type[..open].TrimEnd() + type[(close + 1)..]).Trim();
    }

    /// <summary>The place of the parenthesis that is closed at <paramref name="close"/>.</summary>
    private static int OpeningOf(string type, int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            depth += type[i] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException($"'{type}' is not the type of a function.");
    }
}
