using System.Text;
using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>A string literal in ILC's object: a pointer to the type, the length in characters, the characters.</summary>
internal static class FrozenString
{
    private const string Prefix = "__Str_";
    private const ulong LengthOffset = 8;
    private const ulong TextOffset = 12;

    /// <summary>The text of a literal, or null if the symbol is not a literal.</summary>
    public static string? Read(RelocatableObject compiled, ElfSymbol symbol)
    {
        if (!symbol.Name.Value.StartsWith(Prefix, StringComparison.Ordinal) || !symbol.IsDefined)
        {
            return null;
        }

        var literal = compiled.Contents(symbol);
        var text = literal.Slice(TextOffset, literal.UInt32(LengthOffset) * 2UL, "a string literal");
        return Encoding.Unicode.GetString(text.Span);
    }
}
