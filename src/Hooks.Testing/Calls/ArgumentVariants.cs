using Hooks.Libc;

namespace Hooks.Testing.Calls;

/// <summary>Calls with one argument that is wrong, derived from one that is right.</summary>
/// <remarks>Wrong, and yet what it is answered depends on nothing but the arguments. A size that is larger than the memory is none
/// of them: how much of it the kernel finds, and what lies there, is another matter in each process.</remarks>
internal static class ArgumentVariants
{
    // How many bytes of what a pointer points to are there: nothing of a number, half a sockaddr, all but its last byte.
    private static readonly int[] s_readableBytes = [1, 2, 4, 8, 15];

    private const string OddPointer = "(void *)-1";

    private static readonly string[] s_wildPointers = ["NULL", "kit_nowhere()", OddPointer];

    private static readonly string[] s_wrongSizes = ["0", "1"];

    // The kernel takes the length of an address for a signed number, and refuses it before it looks at the address.
    private static readonly string[] s_wrongAddressLengths = [.. s_wrongSizes, "-1"];

    /// <summary>The calls that can be derived; none if the call isn't written as <c>symbol(...)</c>, or the symbol is none
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
        var parameters = CPrototype.Parse(call.Symbol, signature.Prototype).Parameters;
        return
            from position in Enumerable.Range(0, parameters.Length)
            from wrong in signature.Parameters[position].Kind == ValueKind.Pointer
                ? WrongPointers(arguments[position], parameters[position])
                : WrongSizes(arguments[position], parameters[position], position == 0 ? null : parameters[position - 1])
            select $"{name}({string.Join(", ", [.. arguments.Take(position), wrong, .. arguments.Skip(position + 1)])})";
    }

    private static IEnumerable<string> WrongPointers(string argument, CParameter parameter)
    {
        // A lock at an odd address, across the boundary of two pages, the processor and the kernel take their time over.
        var wild = s_wildPointers
            .Where(pointer => pointer != argument)
            .Where(pointer => pointer != OddPointer || !DerivedArgument.IsLock(parameter));

        // There is nothing to be cut short at null; and half a stream is nothing that a hook could look at.
        return argument == "NULL" || !DerivedArgument.IsMemory(parameter)
            ? wild
            : [.. wild, .. s_readableBytes.Select(count => $"kit_edge((const void *)({argument}), {count})")];
    }

    /// <remarks>Others than sizes are flags, process ids, signals: with a wrong one a function may do much harm.</remarks>
    private static IEnumerable<string> WrongSizes(string argument, CParameter parameter, CParameter? before) =>
        !DerivedArgument.IsSize(parameter, before) ? []
        : parameter.Type == "socklen_t" ? s_wrongAddressLengths
        : s_wrongSizes.Where(size => size != argument);
}
