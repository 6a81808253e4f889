using System.Text;
using Hooks.Libc;

namespace Hooks.Testing.Calls;

/// <summary>The C that is written for the calls of a library.</summary>
internal static class CallSource
{
    /// <summary>All calls, in the order of the report.</summary>
    public static IReadOnlyList<CallVariant> Variants(IEnumerable<HookCall> calls) =>
    [
        .. calls.SelectMany(static call => ArgumentVariants.Of(call)
            .Concat(call.UnusualCalls)
            .Select(expression => new CallVariant(call, expression, IsUnusual: true))
            .Prepend(new CallVariant(call, call.Call, IsUnusual: false))),
    ];

    /// <summary>calls.c (kit.h).</summary>
    public static string Write(IReadOnlyList<CallVariant> variants)
    {
        var text = new StringBuilder("#include \"kit.h\"\n#include <stddef.h>\n#include <sys/syscall.h>\n");
        foreach (var headers in variants.Select(static variant => variant.Call.Headers).Distinct())
        {
            text.Append(headers).Append('\n');
        }

        for (var index = 0; index < variants.Count; index++)
        {
            AppendFunction(text, index, variants[index]);
        }

        text.Append("\nconst struct kit_call kit_calls[] = {\n");
        for (var index = 0; index < variants.Count; index++)
        {
            var symbol = variants[index].Call.Symbol;
            text.Append($"    {{ \"{symbol}\", kit_symbol_{index}, {(SignalSafeFunctions.IsStandard(symbol) ? 1 : 0)}, {(variants[index].Call.ResultVaries ? 1 : 0)}, kit_call_{index} }},\n");
        }

        var systemCalls = variants.SelectMany(static variant => variant.Call.SystemCalls).Distinct();
        text.Append("};\n\nconst int kit_system_calls[] = { ")
            .AppendJoin(string.Empty, systemCalls.Select(static name => $"SYS_{name}, "))
            .Append("-1 };\n");
        return text.ToString();
    }

    /// <summary>neighbour_symbols.h (neighbour.c).</summary>
    public static string WriteSymbols(IReadOnlyList<CallVariant> variants)
    {
        var symbols = variants.Select(static variant => variant.Call.Symbol).Distinct();
        return $"#define KIT_SYMBOLS(X) {string.Join(' ', symbols.Select(static (symbol, number) => $"X({number}, {symbol})"))}\n";
    }

    private static void AppendFunction(StringBuilder text, int index, CallVariant variant)
    {
        var call = variant.Call;

        // The symbol by another name: a header may declare it, or may not.
        text.Append($$"""

            extern void kit_symbol_{{index}}(void) __asm__("{{call.Symbol}}");
            static void kit_call_{{index}}(struct kit_answer *kit_answer)
            {
            {{call.Setup}}
                kit_begin();
                {{(call.HasNoResult ? "KIT_NO_RESULT" : "KIT_RESULT")}}(kit_answer, {{variant.Expression}});
                {{(call.Effect is null || variant.IsUnusual ? string.Empty : $"kit_answer->effect = (int64_t)({call.Effect});")}}
            {{call.Cleanup}}
            }

            """);
    }
}
