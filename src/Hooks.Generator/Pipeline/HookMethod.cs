using System.Linq;

namespace Hooks.Generator.Pipeline;

/// <summary>One method marked <c>[Intercept]</c>.</summary>
/// <param name="Type">The type that holds it.</param>
/// <param name="Name">Its name, escaped if it is a keyword.</param>
/// <param name="Modifiers">The modifiers before <c>partial</c>: <c>private static unsafe</c>.</param>
/// <param name="Symbols">The symbols it defines, in the order of the attributes.</param>
/// <param name="ReturnType">What it returns, as the generated code writes it.</param>
/// <param name="MissingResult">The result of a call if no other library defines the symbol; null for <c>void</c>.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record HookMethod(
    HookContainer Type,
    string Name,
    string Modifiers,
    EquatableArray<string> Symbols,
    string ReturnType,
    string? MissingResult,
    EquatableArray<HookParameter> Parameters) : InterceptingMethod(Type)
{
    /// <summary>The symbol whose next definition the trampoline calls.</summary>
    public string FirstSymbol => Symbols[0];

    /// <summary><c>int socket, SockAddr* address</c>.</summary>
    public string ParameterList => string.Join(", ", Parameters.Select(static p => $"{p.Type} {p.Name}"));

    /// <summary><c>socket, address</c>.</summary>
    public string ArgumentList => string.Join(", ", Parameters.Select(static p => p.Name));

    /// <summary><c>int Bind(int socket, SockAddr* address)</c>.</summary>
    public string Signature => $"{ReturnType} {Name}({ParameterList})";

    /// <summary>The defining declaration of the method that the author implements.</summary>
    public string Definition => $"{Modifiers} partial {Signature};";

    /// <summary><c>int, SockAddr*, int</c>: the parameters, then the result, as a function pointer lists them.</summary>
    public string SignatureTypes => string.Join(", ", Parameters.Select(static p => p.Type).Append(ReturnType));

    /// <summary>The function pointer the trampoline goes through.</summary>
    public string PointerType => $"delegate* unmanaged<{SignatureTypes}>";
}
