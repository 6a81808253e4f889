using System.Text.RegularExpressions;

namespace HeaderReader.C;

/// <summary>Writes prototypes for a person: without the underscores and qualifiers that a header needs.</summary>
/// <param name="typeNames">What type names stand for.</param>
internal sealed partial class PrototypeWriter(IReadOnlyDictionary<string, string> typeNames)
{
    /// <summary>What is not a name for a parameter: keywords, and names that headers make macros of.</summary>
    private static readonly HashSet<string> s_taken =
    [
        "auto", "case", "char", "const", "default", "do", "double", "else", "enum", "errno", "float", "for", "goto", "if",
        "inline", "int", "long", "register", "restrict", "return", "short", "signed", "stderr", "stdin", "stdout", "struct",
        "switch", "union", "unix", "unsigned", "void", "volatile", "while",
    ];

    /// <summary>The prototype of a function.</summary>
    public PrototypeText Of(Function function) => new(
        TypeText(function.ReturnType),
        [.. function.Parameters.Select(parameter => TypeText(parameter.Type)).Concat(function.IsVariadic ? ["..."] : [])],
        [.. function.Parameters.Select(static parameter => PublicParameterName(parameter.Name))]);

    private static string? PublicParameterName(string? name) =>
        name?.Trim('_') is { Length: > 0 } bare && !s_taken.Contains(bare) ? bare : null;

    private string TypeText(string written)
    {
        var text = written.Replace("struct __va_list_tag *", "va_list", StringComparison.Ordinal);
        text = VariableArguments().Replace(text, "va_list");
        text = text.Replace("__gwchar_t", "wchar_t", StringComparison.Ordinal);
        text = Restrict().Replace(text, string.Empty);
        text = Private().Replace(text, match => PublicTypeName(match.Value));
        text = Spaces().Replace(text, " ").Trim();
        return text.Replace(" )", ")", StringComparison.Ordinal).Replace("* *", "**", StringComparison.Ordinal);
    }

    /// <summary><c>pid_t</c> for glibc's <c>__pid_t</c>, and a pointer for its unions of pointers.</summary>
    private string PublicTypeName(string name)
    {
        var bare = name.TrimStart('_');
        if (typeNames.ContainsKey(bare))
        {
            return bare;
        }

        return typeNames.TryGetValue(name, out var meaning) && (meaning.Contains('*') || meaning.StartsWith("enum ", StringComparison.Ordinal))
            ? TypeText(meaning)
            : name;
    }

    [GeneratedRegex(@"\b__(builtin|gnuc|isoc)_va_list\b")]
    private static partial Regex VariableArguments();

    [GeneratedRegex(@"\b(__)?restrict\b")]
    private static partial Regex Restrict();

    // Not the tag of a structure: that has no public twin.
    [GeneratedRegex(@"(?<!(struct|union|enum) )\b_\w+")]
    private static partial Regex Private();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
