using Hooks.Generator.Signatures;

namespace Hooks.Testing.Calls;

/// <summary>A call that is written from a prototype alone: memory of zeros for a pointer, -1 for an integer, 1 for a
/// size.</summary>
/// <remarks>Most functions refuse it, and how they do is compared. It is made through a declaration of the kit's own, so no
/// header is needed.</remarks>
internal static class DerivedCall
{
    /// <summary>The name by which a symbol is called.</summary>
    public static string FunctionName(string symbol) => $"kit_function_{symbol}";

    /// <summary>Writes the call.</summary>
    public static HookCall Of(string symbol, NativeSignature signature)
    {
        var function = FunctionName(symbol);
        var parameters = signature.Parameters.Select(TypeName);
        var list = string.Join(", ", signature.IsVariadic ? parameters.Append("...") : parameters);
        return new HookCall(symbol)
        {
            Headers = $"extern {TypeName(signature.Result)} {function}({(list.Length == 0 ? "void" : list)}) __asm__(\"{symbol}\");",
            Call = $"{function}({string.Join(", ", signature.Parameters.Select(Argument))})",
            HasNoResult = signature.Result.Kind == ValueKind.Void || signature.Result.Size > ValueClass.PointerSize,
            ResultVaries = true,
        };
    }

    private static string TypeName(ValueClass value) => value.Kind switch
    {
        ValueKind.Void => "void",
        ValueKind.Pointer => "void *",
        ValueKind.Float => value.Size == sizeof(float) ? "float" : "double",
        ValueKind.LongDouble => "long double",
        ValueKind.Complex => "_Complex double",
        ValueKind.Structure when value.Size > ValueClass.PointerSize => $"struct kit_words_{value.Size / ValueClass.PointerSize}",
        ValueKind.Unsigned => $"unsigned {Integer(value.Size)}",
        _ => Integer(value.Size),
    };

    private static string Integer(int size) => size switch
    {
        1 => "char",
        2 => "short",
        4 => "int",
        _ => "long",
    };

    private static string Argument(ValueClass value) => value.Kind switch
    {
        ValueKind.Pointer => "kit_zeros",
        ValueKind.Float or ValueKind.LongDouble or ValueKind.Complex => "0",
        ValueKind.Structure when value.Size > ValueClass.PointerSize => $"({TypeName(value)}) {{ {{ 0 }} }}",
        ValueKind.Unsigned when value.Size == ValueClass.PointerSize => "1",
        _ => "-1",
    };
}
