using System.Text.RegularExpressions;

namespace HeaderReader.C;

/// <summary>How a C type travels in a call on 64-bit Linux: the letter and the size that the catalogue writes for it.</summary>
/// <param name="typeNames">What type names stand for.</param>
/// <param name="sizes">The sizes of structures and unions, in bytes.</param>
internal sealed partial class TypeClasses(IReadOnlyDictionary<string, string> typeNames, IReadOnlyDictionary<string, string> sizes)
{
    private static readonly Dictionary<string, string> s_known = new()
    {
        ["void"] = "v",
        ["_Bool"] = "b8",
        ["signed char"] = "i8",
        ["unsigned char"] = "u8",
        ["short"] = "i16",
        ["unsigned short"] = "u16",
        ["int"] = "i32",
        ["unsigned int"] = "u32",
        ["long"] = "i64",
        ["unsigned long"] = "u64",
        ["long long"] = "i64",
        ["unsigned long long"] = "u64",
        ["float"] = "f32",
        ["double"] = "f64",

        // Without a C# type to name them: 80 bits on x64 and 128 on arm64.
        ["long double"] = "ld",
        ["_Complex float"] = "cf",
        ["_Complex double"] = "cd",
        ["_Complex long double"] = "cld",

        // Signed on x64, unsigned on arm64.
        ["char"] = "n8",
        ["wchar_t"] = "n32",

        // An array of one structure on x64, which decays; on arm64 a structure of 32 bytes, which travels by address.
        ["__builtin_va_list"] = "p",
    };

    /// <summary>The class of a type.</summary>
    public string Of(string written)
    {
        var type = Qualifiers().Replace(written, string.Empty).Trim();
        if (type.EndsWith('*') || type.EndsWith(']') || type.Contains('('))
        {
            return "p";
        }

        if (s_known.TryGetValue(type, out var known))
        {
            return known;
        }

        // The compiler chooses an enumeration's sign; its size is that of int in every one of libc's.
        if (type.StartsWith("enum ", StringComparison.Ordinal))
        {
            return "n32";
        }

        if (IsRecord(type))
        {
            return sizes.TryGetValue(type, out var size) ? "s" + size : throw new InvalidOperationException($"The size of '{type}' is not known.");
        }

        return typeNames.TryGetValue(type, out var meaning) && meaning != type
            ? Of(IsNamelessRecord(type, meaning) ? $"struct {type}" : meaning)
            : throw new InvalidOperationException($"'{type}' is not a known type.");
    }

    /// <summary>The structure or union that a type is, as <c>sizeof</c> takes it and as <see cref="Of"/> looks it up; null
    /// if it is neither.</summary>
    public (string Key, string Operand)? RecordOf(string written)
    {
        var type = Qualifiers().Replace(written, string.Empty).Trim();
        if (type.EndsWith('*') || type.EndsWith(']') || type.Contains('(') || s_known.ContainsKey(type))
        {
            return null;
        }

        if (IsRecord(type))
        {
            return (type, type);
        }

        if (!typeNames.TryGetValue(type, out var meaning) || meaning == type)
        {
            return null;
        }

        return IsNamelessRecord(type, meaning) ? ($"struct {type}", type) : RecordOf(meaning);
    }

    private static bool IsRecord(string type) =>
        type.StartsWith("struct ", StringComparison.Ordinal) || type.StartsWith("union ", StringComparison.Ordinal);

    /// <summary><c>typedef struct { ... } div_t</c>: clang names such a structure after its type name, C does not.</summary>
    private static bool IsNamelessRecord(string name, string meaning) =>
        meaning == $"struct {name}" || meaning == $"union {name}";

    [GeneratedRegex(@"\b(const|volatile|restrict|__restrict|_Noreturn)\b")]
    private static partial Regex Qualifiers();
}
