namespace Hooks.Testing.Calls;

/// <summary>A call as it is written in C.</summary>
internal static class CallText
{
    /// <summary>The arguments of a call; null if the text isn't one call of that function.</summary>
    public static IReadOnlyList<string>? Arguments(string text, string function)
    {
        if (!text.StartsWith($"{function}(", StringComparison.Ordinal) || text[^1] != ')')
        {
            return null;
        }

        var arguments = new List<string>();
        var start = function.Length + 1;
        var depth = 0;
        for (var place = start; place < text.Length - 1; place++)
        {
            switch (text[place])
            {
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    depth--;
                    break;
                case '"' or '\'':
                    place = EndOfLiteral(text, place);
                    break;
                case ',' when depth == 0:
                    arguments.Add(text[start..place].Trim());
                    start = place + 1;
                    break;
            }

            // The parenthesis of the call is closed, and more follows: f(a) + g(b).
            if (depth < 0)
            {
                return null;
            }
        }

        var last = text[start..^1].Trim();
        return last.Length == 0 ? arguments : [.. arguments, last];
    }

    private static int EndOfLiteral(string text, int start)
    {
        var place = start + 1;
        while (place < text.Length - 1 && text[place] != text[start])
        {
            place += text[place] == '\\' ? 2 : 1;
        }

        return place;
    }
}
