using Hooks.Libc;

namespace Hooks.Testing.Calls;

/// <summary>A call that is written from a prototype alone: zeros of its own for a pointer, a stream for a <c>FILE *</c>, 1 for
/// what says how much there is at a pointer, -1 for another integer.</summary>
/// <remarks>Most functions reject it, and how they do is compared. It is made through a declaration of the kit's own, so no
/// header is needed. It never names more than there is, and gives each call what it writes to again: what it answers depends on
/// nothing else in the process.</remarks>
internal static class DerivedCall
{
    // execl(3) reads its arguments up to a null pointer.
    private const string EndOfVariadic = ", 0L, 0L, 0L, 0L, 0L, 0L";

    /// <summary>The name by which a symbol is called.</summary>
    public static string FunctionName(string symbol) => $"kit_function_{symbol}";

    /// <summary>Writes the call.</summary>
    public static HookCall Of(string symbol, NativeSignature signature)
    {
        var function = FunctionName(symbol);
        var prototype = CPrototype.Parse(symbol, signature.Prototype);
        var parameters = signature.Parameters.Zip(prototype.Parameters, static (value, parameter) => TypeName(value, parameter.Type));
        var result = TypeName(signature.Result, prototype.Result);
        var list = string.Join(", ", signature.IsVariadic ? parameters.Append("...") : parameters);
        var arguments = DerivedArgument.Of(symbol, signature);
        var passed = string.Join(", ", arguments.Select(static argument => argument.Expression));
        return new HookCall(symbol)
        {
            Headers = $"extern {result} {function}({(list.Length == 0 ? "void" : list)}) __asm__(\"{symbol}\");",
            Setup = Lines(arguments.Select(static argument => argument.Setup)),
            Call = $"{function}({passed}{(signature.IsVariadic ? EndOfVariadic : string.Empty)})",
            Cleanup = Lines(arguments.Select(static argument => argument.Cleanup)),
            HasNoResult = signature.Result.Kind == ValueKind.Void || signature.Result.Size > ValueClass.PointerSize,
            ResultVaries = true,
            IsDerived = true,

            // A hook passes a VaList on to another function, so no later hook of this one is called.
            CallsNext = !VaListFunctions.TakesAnyNumber(symbol),
        };
    }

    /// <summary>The type by which a value is declared.</summary>
    /// <param name="value">Its class.</param>
    /// <param name="type">Its type, as the header has it.</param>
    public static string TypeName(ValueClass value, string type) => value.Kind switch
    {
        ValueKind.Void => "void",
        ValueKind.Pointer => "void *",
        ValueKind.Float => value.Size == sizeof(float) ? "float" : "double",
        ValueKind.LongDouble => "long double",
        ValueKind.Complex => type,
        ValueKind.Structure when value.Size > ValueClass.PointerSize => $"struct kit_words_{value.Size / ValueClass.PointerSize}",
        ValueKind.Unsigned => $"unsigned {Integer(value.Size)}",
        _ => Integer(value.Size),
    };

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Where(static line => line.Length != 0).Distinct());

    private static string Integer(int size) => size switch
    {
        1 => "char",
        2 => "short",
        4 => "int",
        _ => "long",
    };
}
