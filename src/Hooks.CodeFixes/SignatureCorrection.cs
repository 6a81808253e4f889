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

    private SignatureCorrection(HookTemplate template, NativeSignature native, IMethodSymbol method, bool isNeeded)
    {
        _template = template;
        _native = native;
        _method = method;
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
                return HookTemplate.Of(name, native) is { } template
                    ? new SignatureCorrection(template, native, method, !problems.IsEmpty)
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

    /// <summary>The declaration with the signature corrected.</summary>
    public MethodDeclarationSyntax Apply(MethodDeclarationSyntax declaration)
    {
        declaration = declaration.WithParameterList(Correct(declaration.ParameterList));
        if (!Fits(_native.Result, _method.ReturnType))
        {
            declaration = declaration.WithReturnType(HookSyntax.Type(_template.ReturnType).WithTriviaFrom(declaration.ReturnType));
        }

        return VaListFunctions.TakesAnyNumber(Symbol) ? PassListOn(declaration) : declaration;
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
    private int Count(int given) =>
        !VaListFunctions.TakesAnyNumber(Symbol) && _native.IsVariadic && given >= _native.Parameters.Length ? System.Math.Min(given, _template.Parameters.Count) : _template.Parameters.Count;

    /// <summary>Whether the parameter is replaced by one that stands for the dots.</summary>
    private bool BecomesList(int index) =>
        VaListFunctions.TakesAnyNumber(Symbol) && index == _native.Parameters.Length && !VariadicHooks.IsVaList(_method.Parameters[index].Type);

    private ParameterSyntax Correct(ParameterSyntax parameter, int index)
    {
        var type = _method.Parameters[index].Type;
        var isRight = index < _native.Parameters.Length
            ? Fits(_native.Parameters[index], type)
            : VariadicHooks.IsVaList(type) || ManagedClass.Of(type) is not { } managed || SignatureComparison.IsVariadicArgument(managed);
        return isRight || parameter.Type is null
            ? parameter
            : parameter.WithType(HookSyntax.Type(_template.Parameters[index].Type).WithTriviaFrom(parameter.Type));
    }
}
