using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Hooks.Generator.Symbols;
using Hooks.Libc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Declarations;

/// <summary>Hooks of variadic functions whose last parameter, a <c>VaList</c>, stands for the dots.</summary>
internal static class VariadicHooks
{
    /// <summary>The parameters before the dots that are in registers on x64 and arm64 (Hooks.Sdk, <c>FixedParameters</c>).</summary>
    private const int MaxIntegers = 6;
    private const int MaxFloats = 8;

    /// <summary>Whether a parameter is a <c>VaList</c>.</summary>
    public static bool IsVaList(IParameterSymbol parameter) => parameter.Type.Is(KnownSymbols.Of(parameter).VaList);

    /// <summary>Whether a hook is one.</summary>
    public static bool Is(IMethodSymbol method) =>
        method.Parameters.LastOrDefault() is { RefKind: RefKind.None } last && IsVaList(last);

    /// <summary>The functions that take a list in place of the dots, in the order of the hook's symbols.</summary>
    public static ImmutableArray<string> ListFunctions(IMethodSymbol hook) =>
        [.. HookRules.SymbolsOf(hook).Select(static symbol => VaListFunctions.Of(symbol.Name)).OfType<string>().Distinct()];

    /// <summary>The method of <c>Next</c> that a hook calls: <c>Vfprintf</c> for a hook of <c>fprintf</c>. Null if no function takes
    /// a list in place of the dots.</summary>
    public static string? NextName(IMethodSymbol hook) =>
        Is(hook) ? ListFunctions(hook).Select(CSharpName.Of).FirstOrDefault() : hook.Name;

    /// <summary>What to do in place of a call that would come back to a hook.</summary>
    public static string NextAdvice(IMethodSymbol hook) => NextName(hook) is { } next
        ? $"call 'Next.{next}' for the next definition"
        : $"'{hook.Name}' has no Next, as no function takes its list: do the work of the function with other ones";

    /// <summary>The wrong uses of <c>VaList</c> in the signature of a hook, each with its place.</summary>
    public static IEnumerable<(SyntaxNode Place, string Reason)> Check(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        foreach (var (parameter, syntax) in method.Parameters.Zip(declaration.ParameterList.Parameters, static (symbol, syntax) => (symbol, syntax)))
        {
            var place = (SyntaxNode?)syntax.Type ?? syntax;
            if (parameter.Type is IPointerTypeSymbol { PointedAtType: var pointed } && pointed.Is(KnownSymbols.Of(parameter).VaList))
            {
                yield return (place, $"a va_list of C has another size; declare 'void*', and read it with 'new VaList({parameter.Name})'");
            }
            else if (IsVaList(parameter) && ReasonAgainst(parameter, method) is { } reason)
            {
                yield return (place, reason);
            }
        }
    }

    private static string? ReasonAgainst(IParameterSymbol list, IMethodSymbol method)
    {
        if (list.Ordinal != method.Parameters.Length - 1)
        {
            return "it stands for the dots, so it must be the last parameter";
        }

        return HookRules.SymbolsOf(method).Select(symbol => ReasonAgainst(symbol.Name, list)).FirstOrDefault(static reason => reason is not null)
            ?? ReasonAgainst(method.Parameters.RemoveAt(list.Ordinal), method);
    }

    private static string? ReasonAgainst(string symbol, IParameterSymbol list)
    {
        if (LibcCatalogue.Find(symbol) is not { } entry)
        {
            return null;
        }

        if (!entry.Signatures[0].IsVariadic)
        {
            return entry.Prototypes.Contains("va_list")
                ? $"'{symbol}' is not variadic, and C passes its va_list as an address; declare 'void*', and read it with 'new VaList({list.Name})'"
                : $"'{symbol}' is not variadic; declare its parameters: {entry.Prototypes}";
        }

        return VariadicArguments.Of(symbol) is { IsEmpty: false } arguments
            ? $"'{symbol}' takes at most {arguments.Length} argument{(arguments.Length == 1 ? string.Empty : "s")} for the dots; declare '{string.Join(", ", arguments.Select(static argument => $"{argument.Type} {argument.Name}"))}' in its place"
            : null;
    }

    private static string? ReasonAgainst(ImmutableArray<IParameterSymbol> before, IMethodSymbol method)
    {
        if (before.Select(static parameter => parameter.Type).Append(method.ReturnType).FirstOrDefault(type => type is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } && !type.Is(KnownSymbols.Of(method).VaList)) is { } structure)
        {
            return $"a variadic hook can't pass the structure '{structure.Name}' by value";
        }

        var floats = before.Count(static parameter => parameter.Type.SpecialType is SpecialType.System_Single or SpecialType.System_Double);
        return before.Length - floats > MaxIntegers || floats > MaxFloats
            ? $"at most {MaxIntegers} integers and pointers and {MaxFloats} floating-point numbers may precede it"
            : null;
    }
}
