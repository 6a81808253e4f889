using System.Linq;

namespace Hooks.Generator.Pipeline;

/// <summary>A function that <c>Next</c> looks up and calls.</summary>
/// <param name="Symbols">Its symbols: the first, and those that are taken if no library defines it.</param>
/// <param name="ReturnType">What it returns, as the generated code writes it.</param>
/// <param name="MissingResult">The result of a call if no library defines it; null for <c>void</c>.</param>
/// <param name="Parameters">Its parameters in C.</param>
internal sealed record NextDefinition(
    EquatableArray<NextSymbol> Symbols, string ReturnType, string? MissingResult, EquatableArray<HookParameter> Parameters)
{
    /// <summary>The symbol that its members are named after.</summary>
    public string Symbol => Symbols[0].Name;

    /// <summary>Whether only a library that is opened later may define it.</summary>
    public bool MayComeLater => Symbols.Any(static symbol => symbol.MayComeLater);

    /// <summary><c>int socket, SockAddr* address</c>.</summary>
    public string ParameterList => string.Join(", ", Parameters.Select(static p => $"{p.Type} {p.Name}"));

    /// <summary><c>int, SockAddr*, int</c>: the parameters, then the result, as a function pointer lists them.</summary>
    public string SignatureTypes => string.Join(", ", Parameters.Select(static p => p.Type).Append(ReturnType));

    /// <summary>The function pointer that it is called through.</summary>
    public string PointerType => $"delegate* unmanaged<{SignatureTypes}>";
}
