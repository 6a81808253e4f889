using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Declarations;

/// <summary>Attributes and modifiers that change what the generated code's call of a hook or an initializer means. All others
/// make no difference (docs/reference/attributes-and-modifiers.md).</summary>
internal static class AttributeRules
{
    private const string CalledByGeneratedCode = "the generated code calls the method, and the compiler reports an error for that call";
    private const string ByNativeCompiler = "the native compiler would replace the method's code";

    /// <summary>By name, as <see cref="CompilerAttributes"/> are.</summary>
    public static ImmutableDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["System.Diagnostics.ConditionalAttribute"] =
            "the compiler removes calls of such a method, including the generated one",
        [CompilerAttributes.Obsolete] = CalledByGeneratedCode,
        ["System.Diagnostics.CodeAnalysis.ExperimentalAttribute"] = CalledByGeneratedCode,
        ["Windows.Foundation.Metadata.DeprecatedAttribute"] = CalledByGeneratedCode,
        ["Windows.Foundation.Metadata.ExperimentalAttribute"] = CalledByGeneratedCode,
        [CompilerAttributes.UnmanagedCallersOnly] =
            "C# code can't call such a method; the generated export has the attribute",
        ["System.Runtime.RuntimeExportAttribute"] = "the native compiler would export the method itself in addition to the generated export",
        [CompilerAttributes.RuntimeImport] = ByNativeCompiler,
        ["System.Runtime.CompilerServices.IntrinsicAttribute"] = ByNativeCompiler,
    }.ToImmutableDictionary();

    /// <summary>Modifiers that only interfaces allow on static methods. C calls one method, so it can't be overridden.</summary>
    public static ImmutableHashSet<SyntaxKind> OverridingModifiers { get; } =
        [SyntaxKind.VirtualKeyword, SyntaxKind.OverrideKeyword, SyntaxKind.SealedKeyword, SyntaxKind.AbstractKeyword];

    public static IEnumerable<Diagnostic> CheckHook(
        IMethodSymbol method, MethodDeclarationSyntax declaration, CancellationToken cancellation)
    {
        foreach (var (attribute, syntax) in AttributesOf(method, cancellation))
        {
            if (attribute == CompilerAttributes.MethodImpl)
            {
                yield return Diagnostic.Create(HookDescriptors.OwnMethodImpl, syntax.GetLocation(), method.Name);
            }
        }

        foreach (var modifier in declaration.Modifiers.Where(static modifier => OverridingModifiers.Contains(modifier.Kind())))
        {
            yield return Diagnostic.Create(
                HookDescriptors.ChangedCall, modifier.GetLocation(), method.Name, $"'{modifier.Text}'", "C calls one method, which can't be overridden");
        }

        // It, and not the arguments, would decide which overload the generated code calls.
        foreach (var overload in method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>())
        {
            foreach (var (_, syntax) in AttributesOf(overload, cancellation).Where(static attribute => attribute.Name == CompilerAttributes.OverloadResolutionPriority))
            {
                yield return Diagnostic.Create(
                    HookDescriptors.ChangedCall,
                    syntax.GetLocation(),
                    method.Name,
                    $"[{syntax.Name}] on an overload",
                    "the generated code could call the other overload");
            }
        }

        foreach (var problem in Check(method, declaration, cancellation))
        {
            yield return problem;
        }
    }

    /// <summary>What holds for hooks and initializers alike.</summary>
    public static IEnumerable<Diagnostic> Check(
        IMethodSymbol method, MethodDeclarationSyntax declaration, CancellationToken cancellation)
    {
        if (ObsoleteTypes.FirstIn(method.ContainingType) is { } obsolete)
        {
            yield return Diagnostic.Create(
                HookDescriptors.ChangedCall,
                declaration.Identifier.GetLocation(),
                method.Name,
                $"the containing type '{obsolete.Name}'",
                "it is [Obsolete] as an error, and the generated code refers to it");
        }

        foreach (var (attribute, syntax) in AttributesOf(method, cancellation))
        {
            if (Reasons.TryGetValue(attribute, out var reason))
            {
                yield return Diagnostic.Create(HookDescriptors.ChangedCall, syntax.GetLocation(), method.Name, $"[{syntax.Name}]", reason);
            }
        }
    }

    private static IEnumerable<(string Name, AttributeSyntax Syntax)> AttributesOf(IMethodSymbol method, CancellationToken cancellation) =>
        from attribute in method.GetAttributes()
        let name = attribute.AttributeClass?.ToDisplayString()
        let reference = attribute.ApplicationSyntaxReference
        where name is not null && reference is not null && !UserDeclaration.IsGenerated(reference.SyntaxTree)
        let syntax = reference.GetSyntax(cancellation) as AttributeSyntax
        where syntax is not null
        select (name, syntax);
}
