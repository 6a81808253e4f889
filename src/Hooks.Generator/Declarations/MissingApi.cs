using System;
using System.Linq;
using System.Threading;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Declarations;

/// <summary>A type, member or namespace of .NET that the code names and hook libraries do not include, as plain values.</summary>
/// <remarks>The compiler reports it too, as something that it doesn't know. Where it stands in a declaration the compiler runs no
/// analyzer, so the generator says what to write instead.</remarks>
/// <param name="Name">The name.</param>
/// <param name="Instead">What to write instead.</param>
/// <param name="Place">Where it is named.</param>
internal sealed record MissingApi(string Name, string Instead, SourceLocation Place)
{
    private const string Suffix = "Attribute";

    /// <summary>Whether a node may name one, by its text.</summary>
    public static bool MayBeOne(SyntaxNode node) => node switch
    {
        UsingDirectiveSyntax { Name: { } name } => RootOf(name) is "System" or "Microsoft",
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Name: var member } } name when member == name =>
            MissingApis.Members.ContainsKey(name.Identifier.ValueText) || MissingApis.Types.ContainsKey(name.Identifier.ValueText),
        SimpleNameSyntax { Parent: MemberBindingExpressionSyntax } name => MissingApis.Members.ContainsKey(name.Identifier.ValueText),
        SimpleNameSyntax name => MissingApis.Types.ContainsKey(TypeName(name)) && name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null,
        _ => false,
    };

    /// <summary>Reads one; null if the name is known, or is not a name of .NET.</summary>
    public static MissingApi? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        // A compilation for the whole of .NET, of which a type is missing for another reason.
        if (KnownSymbols.In(context.SemanticModel.Compilation).Intercept is null)
        {
            return null;
        }

        return context.Node switch
        {
            UsingDirectiveSyntax { Name: { } name } => IsKnown(context.SemanticModel, name, cancellation)
                ? null
                : Of(name, name.ToString(), "leave the using directive out"),
            SimpleNameSyntax name when !IsKnown(context.SemanticModel, name, cancellation) => Read(context.SemanticModel, name, cancellation),
            _ => null,
        };
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(HookDescriptors.MissingApi, Place.ToLocation(), Name, Instead);

    private static MissingApi? Read(SemanticModel model, SimpleNameSyntax name, CancellationToken cancellation)
    {
        var text = TypeName(name);
        var owner = name.Parent switch
        {
            MemberAccessExpressionSyntax { Name: var member } access when member == name => access.Expression,
            MemberBindingExpressionSyntax => name.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            QualifiedNameSyntax { Right: var right, Left: var left } when right == name => left,
            _ => (ExpressionSyntax?)null,
        };
        if (owner is null || IsInNamespaceOfDotNet(model, owner, cancellation))
        {
            return MissingApis.Types.TryGetValue(text, out var instead) ? Of(name, name.ToString(), instead) : null;
        }

        // A member that a type of the project doesn't have is not a member of .NET's.
        var type = model.GetTypeInfo(owner, cancellation).Type ?? model.GetSymbolInfo(owner, cancellation).Symbol as ITypeSymbol;
        var isOwn = type is null or IErrorTypeSymbol
            || (type.Locations.Any(static location => location.IsInSource) && type.TypeKind != TypeKind.Enum);
        return !isOwn && MissingApis.Members.TryGetValue(text, out var loop) ? Of(name, $"{type!.ToDisplayString()}.{text}", loop) : null;
    }

    private static bool IsInNamespaceOfDotNet(SemanticModel model, ExpressionSyntax owner, CancellationToken cancellation) =>
        RootOf(owner) is "System" or "Microsoft"
        && model.GetSymbolInfo(owner, cancellation).Symbol is null or INamespaceSymbol;

    private static bool IsKnown(SemanticModel model, ExpressionSyntax name, CancellationToken cancellation)
    {
        var found = model.GetSymbolInfo(name, cancellation);
        if (name.Parent is AttributeSyntax attribute)
        {
            return model.GetTypeInfo(attribute, cancellation).Type is { TypeKind: not TypeKind.Error };
        }

        return found.Symbol is not null and not IErrorTypeSymbol || (!found.CandidateSymbols.IsEmpty && found.CandidateReason != CandidateReason.Inaccessible);
    }

    private static string TypeName(SimpleNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        return name.Parent is AttributeSyntax && text.EndsWith(Suffix, StringComparison.Ordinal) ? text.Substring(0, text.Length - Suffix.Length) : text;
    }

    /// <summary>The first name of <c>a.b.c</c>; null if it begins otherwise.</summary>
    private static string? RootOf(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case QualifiedNameSyntax qualified:
                    expression = qualified.Left;
                    break;
                case MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access:
                    expression = access.Expression;
                    break;
                case AliasQualifiedNameSyntax alias:
                    return alias.Name.Identifier.ValueText;
                default:
                    return (expression as IdentifierNameSyntax)?.Identifier.ValueText;
            }
        }
    }

    private static MissingApi Of(SyntaxNode node, string name, string instead) =>
        new(name, instead, SourceLocation.Of(node.GetLocation()));
}
