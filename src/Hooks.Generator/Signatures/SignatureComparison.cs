using System.Collections.Immutable;
using System.Linq;
using Hooks.Generator.Declarations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Hooks.Libc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Signatures;

/// <summary>One C# signature against one C prototype.</summary>
internal sealed class SignatureComparison
{
    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly string _symbol;
    private readonly CatalogueEntry _entry;
    private readonly NativeSignature _native;

    public SignatureComparison(
        string symbol, CatalogueEntry entry, NativeSignature native, DeclaredSignature declared)
    {
        _symbol = symbol;
        _entry = entry;
        _native = native;
        CompareResult(declared.Method, declared.Result);
        CompareParameters(declared);
    }

    /// <summary>What differs, in the order of the declaration.</summary>
    public ImmutableArray<Diagnostic> Problems => _problems.ToImmutable();

    private void CompareResult(IMethodSymbol method, TypeSyntax syntax)
    {
        if (method.ReturnsByRef || method.ReturnsByRefReadonly || ClassOf(method.ReturnType, method) is not { } managed)
        {
            return;
        }

        switch (MatchOf(_native.Result, managed, method.ReturnType))
        {
            case TypeMatch.None:
                Report(
                    SignatureDescriptors.ReturnType,
                    syntax,
                    _symbol,
                    _native.Result,
                    Describe(method.ReturnType, syntax),
                    _entry.Prototypes,
                    Proposal(CPrototype.Parse(_symbol, _native.Prototype).Result, _native.Result));
                break;
            case TypeMatch.OtherSign:
                ReportSign(syntax, CPrototype.Parse(_symbol, _native.Prototype).Result, _native.Result);
                break;
        }
    }

    private void CompareParameters(DeclaredSignature declared)
    {
        var method = declared.Method;
        if (NeedsList(method))
        {
            ReportAnyNumber(method, declared.List);
            return;
        }

        // A list in the wrong place is another rule's (HOOK066).
        if (HasList(method) && !(VariadicHooks.Is(method) && _native.IsVariadic))
        {
            return;
        }

        var wanted = _native.Parameters.Length;
        var given = method.Parameters.Length - (VariadicHooks.Is(method) ? 1 : 0);
        var dots = DotsOf(method);
        if (!dots.IsEmpty && given != wanted + dots.Length)
        {
            var all = string.Join(", ", dots.Select(static dot => $"'{dot.Type} {dot.Name}'"));
            Report(SignatureDescriptors.ParameterCount, declared.List, _symbol, $"{Count(wanted + dots.Length, isVariadic: false, hasList: false)} with what is passed for the dots, {all}", given, _entry.Prototypes);
            return;
        }

        if (given < wanted || (given > wanted && (!_native.IsVariadic || VariadicHooks.Is(method))))
        {
            Report(
                SignatureDescriptors.ParameterCount, declared.List, _symbol, Count(wanted, _native.IsVariadic, VariadicHooks.Is(method)), given, _entry.Prototypes);
            return;
        }

        for (var i = 0; i < given; i++)
        {
            // A parameter with a modifier or without a native form has its own errors (HOOK007, HOOK008, HOOK045, HOOK057).
            if (method.Parameters[i].RefKind != RefKind.None
                || declared.Parameters[i] is not { } syntax
                || ClassOf(method.Parameters[i].Type, method) is not { } managed)
            {
                continue;
            }

            if (i < wanted)
            {
                CompareNamed(i, managed, method.Parameters[i].Type, syntax);
            }
            else if (!IsVariadicArgument(managed))
            {
                Report(SignatureDescriptors.VariadicType, syntax, _symbol, syntax.ToString(), _entry.Prototypes);
            }
            else if (!dots.IsEmpty && managed.Size < dots[i - wanted].Size)
            {
                Report(SignatureDescriptors.ParameterType, syntax, _symbol, "8 bytes", i + 1, $"'{syntax}'", _entry.Prototypes, $"; write '{dots[i - wanted].Type}'");
            }
        }
    }

    /// <summary>What a hook must declare for the dots: it passes on what it declares, and the rest is lost.</summary>
    private ImmutableArray<VariadicArgument> DotsOf(IMethodSymbol method) =>
        !VariadicHooks.Is(method) && KnownSymbols.Of(method).IsHook(method) ? VariadicArguments.Of(_symbol) : [];

    /// <summary>The class of a type. In a hook bool and char have an error of their own (HOOK008); C functions return and take such
    /// values as what they are in memory.</summary>
    private static ValueClass? ClassOf(ITypeSymbol type, IMethodSymbol method) => type.SpecialType switch
    {
        SpecialType.System_Boolean when !KnownSymbols.Of(method).IsHook(method) => new(ValueKind.Unsigned, 1),
        SpecialType.System_Char when !KnownSymbols.Of(method).IsHook(method) => new(ValueKind.Unsigned, 2),
        _ => ManagedClass.Of(type),
    };

    /// <summary>Whether a hook declares single parameters for any number of arguments.</summary>
    private bool NeedsList(IMethodSymbol method) => VaListFunctions.TakesAnyNumber(_symbol) && KnownSymbols.Of(method).IsHook(method) && !HasList(method);

    private static bool HasList(IMethodSymbol method) => method.Parameters.Any(VariadicHooks.IsVaList);

    private void ReportAnyNumber(IMethodSymbol method, SyntaxNode list)
    {
        var prototype = CPrototype.Parse(_symbol, _native.Prototype);
        var names = ParameterNames.Of(prototype.Parameters);
        var types = prototype.Parameters.Select((parameter, index) => CSharpType.Of(parameter.Type, _native.Parameters[index]));
        var parameters = string.Join(", ", types.Zip(names, static (type, name) => $"{type} {name}").Append("VaList arguments"));
        var next = VaListFunctions.Of(_symbol) is { } function
            ? $" and call 'Next.{CSharpName.Of(function)}({string.Join(", ", names.Add("arguments"))})'"
            : string.Empty;
        Report(
            SignatureDescriptors.AnyNumberOfArguments,
            list,
            _symbol,
            $"{CSharpType.Of(prototype.Result, _native.Result)} {method.Name}({parameters})",
            next,
            _entry.Prototypes);
    }

    private void CompareNamed(int index, ValueClass managed, ITypeSymbol type, TypeSyntax syntax)
    {
        var native = _native.Parameters[index];
        var written = CPrototype.Parse(_symbol, _native.Prototype).Parameters[index].Type;
        switch (MatchOf(native, managed, type))
        {
            case TypeMatch.None:
                Report(
                    SignatureDescriptors.ParameterType,
                    syntax,
                    _symbol,
                    native,
                    index + 1,
                    Describe(type, syntax),
                    _entry.Prototypes,
                    Proposal(written, native));
                break;
            case TypeMatch.OtherSign:
                ReportSign(syntax, written, native);
                break;
        }
    }

    /// <remarks>libc has no packed structures.</remarks>
    private static TypeMatch MatchOf(ValueClass native, ValueClass managed, ITypeSymbol type) =>
        StructureRules.IsUnaligned(type) ? TypeMatch.None : native.Accepts(managed);

    private static string Describe(ITypeSymbol type, TypeSyntax syntax) =>
        StructureRules.IsUnaligned(type) ? $"the packed '{syntax}', which C passes in memory" : $"'{syntax}'";

    /// <summary>What to write in place of a type; empty if C# has nothing, or only a structure of one's own.</summary>
    private static string Proposal(string written, ValueClass native) =>
        CSharpType.Of(written, native) is { } type ? $"; write '{type}'" : string.Empty;

    /// <summary>C promotes integers narrower than int, and a double can't be passed on: only a variadic call sets %al on x64, by
    /// which the callee knows of it. A union of 8 bytes (semctl(2)) is passed as an integer.</summary>
    public static bool IsVariadicArgument(ValueClass managed) =>
        managed is { Kind: ValueKind.Pointer } or { Kind: ValueKind.Structure, Size: 8 } || (managed.IsInteger && managed.Size >= 4);

    private static string Count(int count, bool isVariadic, bool hasList) => (isVariadic, count) switch
    {
        (true, 1) when hasList => "1 parameter before the VaList",
        (true, _) when hasList => $"{count} parameters before the VaList",
        (false, 0) => "no parameters",
        (false, 1) => "1 parameter",
        (false, _) => $"{count} parameters",
        (true, 1) => "at least 1 parameter",
        (true, _) => $"at least {count} parameters",
    };

    private void ReportSign(TypeSyntax syntax, string written, ValueClass native) => Report(
        SignatureDescriptors.Sign, syntax, _symbol, native, syntax.ToString(), _entry.Prototypes, Proposal(written, native));

    private void Report(DiagnosticDescriptor descriptor, SyntaxNode syntax, params object[] arguments) =>
        _problems.Add(Diagnostic.Create(descriptor, syntax.GetLocation(), arguments));
}
