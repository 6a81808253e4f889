using System.Collections.Generic;
using System.Linq;
using Hooks.Libc;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Declarations;

/// <summary>The library and the version that an <c>[Intercept]</c> names for the next definition.</summary>
internal static class SymbolOrigins
{
    private const int MaxLength = 255;

    /// <summary>The library and the version; null for what isn't given.</summary>
    public static (string? Library, string? Version) Of(AttributeData attribute)
    {
        return (Text("Library"), Text("Version"));

        string? Text(string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string;
    }

    /// <summary>What is wrong with them, in words that can stand after "this".</summary>
    public static string? ReasonAgainst(string symbol, AttributeData attribute, IMethodSymbol method) => Of(attribute) switch
    {
        (null, null) => null,
        _ when VariadicHooks.Is(method) => "a variadic hook calls another function, which has no attribute of its own",
        ({ } library, _) when !IsLibrary(library) => $"'{Shown(library)}' is not the name of a library; it is its soname, without a directory: 'libssl.so.3'",
        (_, { } version) when !IsVersion(version, symbol) => $"'{Shown(version)}' is not a version of '{symbol}'; versions are such as '{(LibcCatalogue.Find(symbol) is null ? "OPENSSL_3.0.0" : "GLIBC_2.2.5")}'",
        ({ }, { }) => "a definition is looked for in a library or by its version; name one of them",
        _ => null,
    };

    private static bool IsLibrary(string library) =>
        library.Length is > 0 and <= MaxLength && library is not ("." or "..") && library.All(static c => c is > ' ' and < '\x7F' and not ('/' or '"' or '\\'));

    // The versions of glibc's symbols are those of glibc.
    private static bool IsVersion(string version, string symbol) =>
        version.Length is > 0 and <= MaxLength
        && version.All(static c => c is '_' or '.' or '-' or '+' || (c < '\x7F' && char.IsLetterOrDigit(c)))
        && (LibcCatalogue.Find(symbol) is null || IsOfGlibc(version));

    private static bool IsOfGlibc(string version) =>
        version.StartsWith("GLIBC_", System.StringComparison.Ordinal)
        && version.Substring("GLIBC_".Length).Split('.') is { Length: >= 2 } numbers
        && numbers.All(static number => number.Length != 0 && number.All(char.IsDigit));

    private static string Shown(string text) => string.Concat(text.Select(static c => c < ' ' ? '?' : c));
}
