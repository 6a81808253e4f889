using Hooks.Generator.Signatures;

namespace Hooks.Testing.Calls;

/// <summary>Calls with one argument that is wrong, derived from one that is right.</summary>
internal static class ArgumentVariants
{
    // How many bytes of what a pointer points to are there: nothing of a number, half a sockaddr, all but its last byte.
    private static readonly int[] s_readableBytes = [1, 2, 4, 8, 15];

    private static readonly string[] s_wrongSizes = ["0", "1", "-1"];

    /// <summary>The calls that can be derived; none where the call isn't written as <c>symbol(...)</c>, or the symbol is none
    /// of libc's.</summary>
    public static IEnumerable<string> Of(HookCall call)
    {
        var signature = LibcCatalogue.Find(call.Symbol)?.Signatures[0];
        var function = DerivedCall.FunctionName(call.Symbol);
        var arguments = CallText.Arguments(call.Call, call.Symbol) ?? CallText.Arguments(call.Call, function);
        if (signature is null || arguments is null || arguments.Count < signature.Parameters.Length)
        {
            return [];
        }

        var name = call.Call[..call.Call.IndexOf('(', StringComparison.Ordinal)];
        return
            from position in Enumerable.Range(0, signature.Parameters.Length)
            from wrong in Wrong(arguments[position], signature, position)
            select $"{name}({string.Join(", ", [.. arguments.Take(position), wrong, .. arguments.Skip(position + 1)])})";
    }

    private static IEnumerable<string> Wrong(string argument, NativeSignature signature, int position)
    {
        if (signature.Parameters[position].Kind == ValueKind.Pointer)
        {
            return
            [
                "NULL", "kit_nowhere()", "(void *)-1",
                .. s_readableBytes.Select(count => $"kit_edge((const void *)({argument}), {count})"),
            ];
        }

        // An integer without a sign that follows a pointer is the size of what the pointer points to. Others are flags,
        // process ids, signals: with a wrong one a function may do much harm.
        var isSize = position > 0
            && signature.Parameters[position].Kind == ValueKind.Unsigned
            && signature.Parameters[position - 1].Kind == ValueKind.Pointer;
        return isSize ? s_wrongSizes : [];
    }
}
