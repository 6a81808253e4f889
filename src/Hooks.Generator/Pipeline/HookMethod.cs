using System.Collections.Immutable;
using System.Linq;
using Hooks.Libc;

namespace Hooks.Generator.Pipeline;

/// <summary>One method marked <c>[Intercept]</c>.</summary>
/// <param name="Type">The type that holds it.</param>
/// <param name="Name">Its name, escaped if it is a keyword.</param>
/// <param name="Modifiers">The modifiers before <c>partial</c>: <c>private static unsafe</c>.</param>
/// <param name="Symbols">The symbols it defines, in the order of the attributes.</param>
/// <param name="ReturnType">What it returns, as the generated code writes it.</param>
/// <param name="MissingResult">The result of a call if no other library defines the symbol; null for <c>void</c>.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="ListFunctions">If its last parameter is a <c>VaList</c>, the functions that take a list in place of the dots; null
/// for any other hook.</param>
internal sealed record HookMethod(
    HookContainer Type,
    string Name,
    string Modifiers,
    EquatableArray<NextSymbol> Symbols,
    string ReturnType,
    string? MissingResult,
    EquatableArray<HookParameter> Parameters,
    EquatableArray<string>? ListFunctions) : InterceptingMethod(Type)
{
    /// <summary>The symbol whose next definition the trampoline calls.</summary>
    public string FirstSymbol => Symbols[0].Name;

    /// <summary><c>int socket, SockAddr* address</c>.</summary>
    public string ParameterList => string.Join(", ", Parameters.Select(static p => $"{p.Type} {p.Name}"));

    /// <summary><c>socket, address</c>.</summary>
    public string ArgumentList => string.Join(", ", Parameters.Select(static p => p.Name));

    /// <summary><c>int Bind(int socket, SockAddr* address)</c>.</summary>
    public string Signature => $"{ReturnType} {Name}({ParameterList})";

    /// <summary>The defining declaration of the method that the author implements.</summary>
    public string Definition => $"{Modifiers} partial {Signature};";

    /// <summary>The next definition of its own symbols. That of a variadic function can't be called from C#, but a call that
    /// comes before hooks may run goes there.</summary>
    public NextDefinition Next => new(Symbols, ReturnType, MissingResult, new(NativeParameters));

    /// <summary>The next definition that a variadic hook passes its list on to; null for none.</summary>
    public NextDefinition? ListNext =>
        ListFunctions is { Count: > 0 } functions ? new(new([.. functions.Select(static name => new NextSymbol(name, null, null))]), ReturnType, MissingResult, new(NativeParameters)) : null;

    /// <summary>The trampoline, as <c>Next</c> declares it: <c>int Vfprintf(void* stream, byte* format, VaList arguments)</c> for a
    /// hook of <c>fprintf</c>; null for none.</summary>
    public string? Trampoline => ListFunctions is null
        ? Signature
        : ListNext is { } next ? $"{ReturnType} {CSharpName.Of(next.Symbol)}({ParameterList})" : null;

    /// <summary>C takes a list as an address.</summary>
    private ImmutableArray<HookParameter> NativeParameters => ListFunctions is null
        ? [.. Parameters]
        : [.. Parameters.Take(Parameters.Count - 1), Parameters[Parameters.Count - 1] with { Type = "void*" }];
}
