using System.Buffers.Binary;
using System.Text;
using Mono.Cecil;

namespace Hooks.Sdk.Audit;

/// <summary>The symbols that <c>[Intercept("...")]</c> names.</summary>
internal static class InterceptedSymbols
{
    private const string Attribute = "Hooks.InterceptAttribute";

    /// <summary>Every symbol with a method that intercepts it. Null counts as a symbol without a name: nothing exports it.</summary>
    public static IEnumerable<(string Symbol, string Method)> Of(ModuleDefinition assembly) =>
        from method in assembly.Methods
        from symbol in Of(method)
        select (symbol ?? "", MethodNames.Of(method));

    /// <summary>The symbols that a method intercepts, in the order of its attributes.</summary>
    public static IEnumerable<string?> Of(MethodDefinition method) => method.CustomAttributes
        .Where(static attribute => attribute.AttributeType.FullName == Attribute)
        .Select(static attribute => SymbolOf(attribute.GetBlob()));

    /// <summary>The first argument of an attribute, a string (ECMA-335 II.23.3).</summary>
    /// <remarks>Cecil reads all arguments at once, and for an enum, as <c>Aliases = Aliases.Ignore</c>, it has to find the assembly that
    /// defines it.</remarks>
    private static string? SymbolOf(ReadOnlySpan<byte> blob)
    {
        const int Prolog = 2;
        const byte Null = 0xFF;

        var text = blob[Prolog..];
        return text[0] switch
        {
            Null => null,
            < 0x80 => Encoding.UTF8.GetString(text.Slice(1, text[0])),
            < 0xC0 => Encoding.UTF8.GetString(text.Slice(2, BinaryPrimitives.ReadUInt16BigEndian(text) & 0x3FFF)),
            _ => Encoding.UTF8.GetString(text.Slice(4, (int)(BinaryPrimitives.ReadUInt32BigEndian(text) & 0x1FFFFFFF))),
        };
    }
}
