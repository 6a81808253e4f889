using Hooks.Libc;
using Hooks.Testing.Calls;

namespace TemplateWriter;

/// <summary>The calls in the tests: the kit's, and if it has none, what an author fills in.</summary>
internal static class TestedCalls
{
    /// <summary>The body of the property <c>Calls</c>.</summary>
    public static string Of(IReadOnlyList<string> symbols)
    {
        var known = symbols.Where(HasCalls).ToArray();
        if (known.Length == symbols.Count)
        {
            return $"        {KitCalls(known)};";
        }

        string[] elements =
        [
            .. known.Length == 0 ? (string[])[] : [$"        .. {KitCalls(known)},"],
            .. symbols.Except(known).Select(ToWrite),
        ];
        return $"    [\n{string.Join("\n\n", elements)}\n    ];";
    }

    private static bool HasCalls(string symbol) =>
        UnderivableFunctions.ReasonAgainst(symbol) is null || WellKnownCalls.Of(symbol).Count > 0;

    private static string KitCalls(IEnumerable<string> symbols) =>
        $"HookCalls.Of({string.Join(", ", symbols.Select(static symbol => $"\"{symbol}\""))})";

    private static string ToWrite(string symbol)
    {
        var parameters = CPrototype.Parse(symbol, LibcCatalogue.Find(symbol)!.Signatures[0].Prototype).Parameters;
        return $$"""
                    // The kit makes no call of {{symbol}} of its own, because {{UnderivableFunctions.ReasonAgainst(symbol)}}.
                    // Write one that means something to your hook. Checks without any call are skipped, and fail with CI=true.
                    // new HookCall("{{symbol}}")
                    // {
                    //     Headers = "#include <...>",
                    //     Setup = "...",
                    //     Call = "{{symbol}}({{string.Join(", ", parameters.Select(static parameter => parameter.Name))}})",
                    //     Cleanup = "...",
                    // },
            """;
    }
}
