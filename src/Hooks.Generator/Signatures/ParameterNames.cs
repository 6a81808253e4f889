using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Hooks.Libc;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generator.Signatures;

/// <summary>The names that parameters get in C#.</summary>
internal static class ParameterNames
{
    private static readonly Regex s_placeholder = new(@"^arg\d+$");
    private static readonly Regex s_qualifiers = new(@"\b(const|struct|union|enum|unsigned|signed|long(?= \w))\b|\(.*|\*");

    /// <summary>The names of the headers in camelCase, or names by the type if they have none.</summary>
    public static ImmutableArray<string> Of(IEnumerable<CParameter> parameters)
    {
        var names = new List<string>();
        foreach (var parameter in parameters)
        {
            names.Add(Unique(s_placeholder.IsMatch(parameter.Name) ? FromType(parameter.Type) : CamelCase(parameter.Name), names));
        }

        return [.. names.Select(Escape)];
    }

    /// <summary><paramref name="name"/>, followed by a number if it is in use.</summary>
    public static string Unique(string name, IEnumerable<string> taken)
    {
        var others = new HashSet<string>(taken);
        var unique = name;
        for (var i = 2; others.Contains(unique); i++)
        {
            unique = name + i;
        }

        return unique;
    }

    /// <summary><c>argzLen</c> for <c>argz_len</c>.</summary>
    public static string CamelCase(string name)
    {
        var pascal = CSharpName.Of(name);
        return char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    private static string FromType(string type)
    {
        if (type.Contains('('))
        {
            return "function";
        }

        var plain = s_qualifiers.Replace(type, " ").Trim();
        var isPointer = type.Contains('*');
        return plain switch
        {
            "char" when isPointer => "text",
            "void" => "pointer",
            "" or "char" or "short" or "int" or "long" or "float" or "double" => isPointer ? "values" : "value",
            _ => CamelCase(plain.EndsWith("_t", System.StringComparison.Ordinal) ? plain.Substring(0, plain.Length - 2) : plain),
        };
    }

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
