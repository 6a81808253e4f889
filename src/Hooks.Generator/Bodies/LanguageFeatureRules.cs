using System.Linq;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Bodies;

/// <summary>C# features that the compiler binds to .NET types that hook libraries do not include. The freestanding runtime declares
/// these types, so that this error is reported and not one of the compiler.</summary>
internal static class LanguageFeatureRules
{
    public static readonly SyntaxKind[] Kinds =
    [
        SyntaxKind.PredefinedType,
        SyntaxKind.NumericLiteralExpression,
        SyntaxKind.IdentifierName,
        SyntaxKind.RecordDeclaration,
        SyntaxKind.RecordStructDeclaration,
        SyntaxKind.EventFieldDeclaration,
        SyntaxKind.MakeRefExpression,
        SyntaxKind.Parameter,
        SyntaxKind.Attribute,
    ];

    public static void Check(SyntaxNodeAnalysisContext context)
    {
        switch (context.Node)
        {
            // HOOK008 reports the types in a hook's signature.
            case PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DecimalKeyword, Parent: var parent }
                when !IsHook(context, parent as MethodDeclarationSyntax ?? (parent as ParameterSyntax)?.Parent?.Parent):
                ReportDecimal(context);
                break;

            case LiteralExpressionSyntax { Token.Value: decimal } literal when !StandsBesideDecimal(literal):
                ReportDecimal(context);
                break;

            case IdentifierNameSyntax name:
                CheckName(context, name);
                break;

            case RecordDeclarationSyntax record:
                Report(context, record.Identifier.GetLocation(), "Records need .NET types", record.IsKind(SyntaxKind.RecordStructDeclaration)
                    ? "declare a struct, which 'with' copies too, and compare its fields"
                    : "declare a struct, and compare its fields");
                break;

            case EventFieldDeclarationSyntax declaration:
                CheckEvent(context, declaration);
                break;

            // __refvalue and __reftype take what this makes.
            case MakeRefExpressionSyntax:
                ReportTypedReference(context);
                break;

            // The parameters of hooks and of imports have rules of their own, and an argument is the mistake of the method called.
            case ParameterSyntax { Identifier.RawKind: (int)SyntaxKind.ArgListKeyword, Parent.Parent: var method }
                when !IsHook(context, method) && context.SemanticModel.GetDeclaredSymbol(method!, context.CancellationToken) is not IMethodSymbol { IsExtern: true }:
                Report(context, context.Node.GetLocation(), "Variable arguments need .NET types", "take a span or a pointer to the arguments");
                break;

            case AttributeSyntax attribute
                when context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type.IsNamed(CompilerAttributes.ModuleInitializer):
                Report(context, attribute.GetLocation(), "Module initializers need .NET startup code", "mark the method with [HookInitializer]");
                break;
        }
    }

    private static void CheckName(SyntaxNodeAnalysisContext context, IdentifierNameSyntax name)
    {
        if (name.Identifier.ValueText is "dynamic"
            && context.SemanticModel.GetTypeInfo(name, context.CancellationToken).Type is { TypeKind: TypeKind.Dynamic })
        {
            Report(context, name.GetLocation(), "The type 'dynamic' needs .NET types", "write the type");
        }
        else if (name.Identifier.ValueText is "Decimal" or "TypedReference"
            && context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol is ITypeSymbol type)
        {
            if (type.SpecialType == SpecialType.System_Decimal)
            {
                ReportDecimal(context);
            }
            else if (type.SpecialType == SpecialType.System_TypedReference)
            {
                ReportTypedReference(context);
            }
        }
    }

    // An event with accessors of its own, or one without a body, keeps no delegate.
    private static void CheckEvent(SyntaxNodeAnalysisContext context, EventFieldDeclarationSyntax declaration)
    {
        foreach (var variable in declaration.Declaration.Variables)
        {
            if (context.SemanticModel.GetDeclaredSymbol(variable, context.CancellationToken) is IEventSymbol { IsAbstract: false, IsExtern: false, PartialImplementationPart: null } symbol)
            {
                Report(context, variable.Identifier.GetLocation(), $"The event '{symbol.Name}' needs delegates", "keep a function pointer to a static method");
            }
        }
    }

    private static void ReportTypedReference(SyntaxNodeAnalysisContext context) =>
        Report(context, context.Node.GetLocation(), "Typed references need .NET types", "take the variable as 'ref T', or as a pointer");

    private static void ReportDecimal(SyntaxNodeAnalysisContext context) =>
        Report(context, context.Node.GetLocation(), "The type 'decimal' needs .NET arithmetic", "count in the smallest unit with 'long', or use 'double'");

    /// <summary>Whether the declaration around a literal names the type: that is the mistake, and the literal is not another.</summary>
    private static bool StandsBesideDecimal(LiteralExpressionSyntax literal) =>
        literal.AncestorsAndSelf()
            .FirstOrDefault(static node => node is StatementSyntax or MemberDeclarationSyntax or ParameterSyntax)?
            .DescendantNodes()
            .Any(node => node is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DecimalKeyword }
                || (node is LiteralExpressionSyntax { Token.Value: decimal } && node.SpanStart < literal.SpanStart)) == true;

    private static bool IsHook(SyntaxNodeAnalysisContext context, SyntaxNode? method) =>
        method is not null
        && context.SemanticModel.GetDeclaredSymbol(method, context.CancellationToken) is IMethodSymbol symbol
        && KnownSymbols.In(context.Compilation).IsHook(symbol);

    private static void Report(SyntaxNodeAnalysisContext context, Location location, string feature, string instead) =>
        context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.LanguageFeature, location, feature, instead));
}
