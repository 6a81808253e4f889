using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Hooks.CodeFixes.Authoring;
using Hooks.Generator.Declarations;
using Hooks.Generator.Signatures;
using Hooks.Generator.Symbols;
using Hooks.Libc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.CodeFixes;

/// <summary>Corrects the signature of a hook or an import to that of libc. Types that match are kept, and so are names.</summary>
internal sealed class SignatureCorrection
{
    private readonly HookTemplate _template;
    private readonly NativeSignature _native;
    private readonly IMethodSymbol _method;

    /// <summary>Whether a list takes the place of the dots. An import has parameters for the arguments that it passes.</summary>
    private readonly bool _takesList;

    private SignatureCorrection(HookTemplate template, NativeSignature native, IMethodSymbol method, bool takesList, bool isNeeded)
    {
        _template = template;
        _native = native;
        _method = method;
        _takesList = takesList;
        IsNeeded = isNeeded;
    }

    /// <summary>The C function.</summary>
    public string Symbol => _template.Symbol;

    /// <summary>The structures that the new types may need.</summary>
    public IEnumerable<StructureTemplate> Structures => _template.Structures;

    /// <summary>Whether the signature is wrong as it stands.</summary>
    public bool IsNeeded { get; }

    /// <summary>The correction by the first symbol of a method that the catalogue knows; null if there is none.
    /// A hook that matches its first symbol and not its second needs another method, not another signature.</summary>
    public static SignatureCorrection? Of(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        foreach (var name in HookRules.SymbolsOf(method).Select(static symbol => symbol.Name).Concat(ImportedSymbol(method)))
        {
            if (LibcCatalogue.Find(name) is { } entry)
            {
                var (native, problems) = SignatureRules.BestMatch(name, entry, DeclaredSignature.Of(method, declaration));
                var isHook = KnownSymbols.Of(method).IsHook(method);
                return HookTemplate.Of(name, native, isHook) is { } template
                    ? new SignatureCorrection(template, native, method, isHook && VaListFunctions.TakesAnyNumber(name), !problems.IsEmpty)
                    : null;
            }
        }

        return null;
    }

    private static IEnumerable<string> ImportedSymbol(IMethodSymbol method) =>
        method.GetDllImportData() is { } import ? [import.EntryPointName ?? method.Name] : [];

    /// <summary>The parameters that get another type, each with its name.</summary>
    public IEnumerable<(IParameterSymbol Parameter, string Type)> NewParameterTypes(MethodDeclarationSyntax declaration)
    {
        var count = System.Math.Min(Count(_method.Parameters.Length), _method.Parameters.Length);
        var corrected = Correct(declaration.ParameterList).Parameters;
        for (var i = 0; i < count; i++)
        {
            if (corrected[i].Type is { } type && !type.IsEquivalentTo(declaration.ParameterList.Parameters[i].Type))
            {
                yield return (_method.Parameters[i], type.ToString());
            }
        }
    }

    /// <summary>The type of the result, if it gets another one.</summary>
    public string? NewResultType => Fits(_native.Result, _method.ReturnType) ? null : _template.ReturnType;

    /// <summary>Whether it makes a declaration another one.</summary>
    public bool Changes(MethodDeclarationSyntax declaration) => !Apply(declaration).IsEquivalentTo(declaration);

    /// <summary>The declaration with the signature corrected.</summary>
    public MethodDeclarationSyntax Apply(MethodDeclarationSyntax declaration)
    {
        declaration = declaration.WithParameterList(Correct(declaration.ParameterList));
        if (!Fits(_native.Result, _method.ReturnType))
        {
            declaration = declaration.WithReturnType(HookSyntax.Type(_template.ReturnType).WithTriviaFrom(declaration.ReturnType));
        }

        return _takesList ? PassListOn(declaration) : declaration;
    }

    /// <summary>Makes calls of <c>Next</c> with single arguments calls with the list.</summary>
    private MethodDeclarationSyntax PassListOn(MethodDeclarationSyntax declaration)
    {
        if (_template.ListNextName is not { } next)
        {
            return declaration;
        }

        var arguments = string.Join(", ", declaration.ParameterList.Parameters.Select(static parameter => parameter.Identifier.Text));
        return declaration.ReplaceNodes(
            declaration.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call =>
                call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Next" }, Name.Identifier.ValueText: var name }
                && name == _method.Name),
            (call, _) => SyntaxFactory.ParseExpression($"Next.{next}({arguments})").WithTriviaFrom(call));
    }

    private static bool Fits(ValueClass native, ITypeSymbol type) =>
        ManagedClass.Of(type) is { } managed ? native.Accepts(managed) == TypeMatch.Full : NativeForm.Has(type);

    private ParameterListSyntax Correct(ParameterListSyntax list)
    {
        var names = list.Parameters.Select(static parameter => parameter.Identifier.ValueText).ToList();
        var parameters = new List<ParameterSyntax>();
        var count = Count(list.Parameters.Count);
        for (var i = 0; i < count; i++)
        {
            if (i < list.Parameters.Count && !BecomesList(i))
            {
                parameters.Add(Correct(list.Parameters[i], i));
                continue;
            }

            var wanted = _template.Parameters[i];
            var name = ParameterNames.Unique(wanted.Name, names);
            names.Add(name);
            parameters.Add(SyntaxFactory.Parameter(SyntaxFactory.Identifier(name))
                .WithType(HookSyntax.Type(wanted.Type).WithTrailingTrivia(SyntaxFactory.Space)));
        }

        // Existing commas and line breaks are kept.
        var separators = list.Parameters.GetSeparators()
            .Concat(Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), count))
            .Take(System.Math.Max(count - 1, 0));
        return list.WithParameters(SyntaxFactory.SeparatedList(parameters, separators));
    }

    /// <summary>The parameters in place of the variadic arguments are kept, unless the ones before them are wrong.</summary>
    private int Count(int given)
    {
        if (VaListFunctions.TakesAnyNumber(Symbol))
        {
            return _takesList ? _template.Parameters.Count : System.Math.Max(given, _template.Parameters.Count);
        }

        return _native.IsVariadic && given >= _native.Parameters.Length ? System.Math.Min(given, _template.Parameters.Count) : _template.Parameters.Count;
    }

    /// <summary>Whether the parameter is replaced by one that stands for the dots.</summary>
    private bool BecomesList(int index) =>
        _takesList && index == _native.Parameters.Length && !VariadicHooks.IsVaList(_method.Parameters[index]);

    private ParameterSyntax Correct(ParameterSyntax parameter, int index)
    {
        var type = _method.Parameters[index].Type;
        var isRight = index < _native.Parameters.Length
            ? Fits(_native.Parameters[index], type)
            : VariadicHooks.IsVaList(_method.Parameters[index]) || ManagedClass.Of(type) is not { } managed || SignatureComparison.IsVariadicArgument(managed);
        if (isRight || parameter.Type is null)
        {
            return parameter;
        }

        // C passes a small integer for the dots as an int; a floating-point number can't be passed for them.
        var corrected = index < _template.Parameters.Count ? _template.Parameters[index].Type : ManagedClass.Of(type) is { IsInteger: true } ? "int" : null;
        return corrected is null ? parameter : parameter.WithType(HookSyntax.Type(corrected).WithTriviaFrom(parameter.Type));
    }
}
