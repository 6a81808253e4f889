using System.Linq;
using System.Threading;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Declarations;

/// <summary>A <c>Next.Fprintf</c> in a hook of <c>fprintf</c>, which passes its list on to <c>Next.Vfprintf</c>, as plain values.</summary>
/// <remarks>The compiler reports it too, as a member that doesn't exist, and runs no analyzer then. So the generator says what to
/// write.</remarks>
/// <param name="Name">The name.</param>
/// <param name="Advice">What to call.</param>
/// <param name="Place">Where it is named.</param>
internal sealed record MissingNext(string Name, string Advice, SourceLocation Place)
{
    /// <summary>Whether a node may name one, by its text.</summary>
    public static bool MayBeOne(SyntaxNode node) =>
        node is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Name: var member, Expression: var owner } } && member == node && NameOf(owner) == "Next";

    /// <summary>Reads one; null for a method of <c>Next</c> that there is, and for a hook that HOOK066 reports.</summary>
    public static MissingNext? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var name = (SimpleNameSyntax)context.Node;
        var owner = ((MemberAccessExpressionSyntax)name.Parent!).Expression;
        var type = owner is MemberAccessExpressionSyntax { Expression: var outer }
            ? context.SemanticModel.GetSymbolInfo(outer, cancellation).Symbol as INamedTypeSymbol
            : context.SemanticModel.GetEnclosingSymbol(name.SpanStart, cancellation)?.ContainingType;
        var known = KnownSymbols.In(context.SemanticModel.Compilation);
        var hooks = type?.GetMembers().OfType<IMethodSymbol>().Where(known.IsHook).ToArray() ?? [];
        var text = name.Identifier.ValueText;
        return hooks.FirstOrDefault(hook => hook.Name == text && VariadicHooks.Is(hook)) is { } variadic
            && UserDeclaration.Of(variadic, cancellation) is var (method, declaration)
            && !VariadicHooks.Check(method, declaration).Any()
            && !hooks.Any(hook => VariadicHooks.NextName(hook) == text)
                ? new MissingNext(text, VariadicHooks.NextAdvice(variadic), SourceLocation.Of(name.GetLocation()))
                : null;
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(HookDescriptors.MissingNext, Place.ToLocation(), Name, Advice);

    private static string? NameOf(ExpressionSyntax owner) => owner switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
