using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Pipeline;

/// <summary>A compilation, equal to one that declares the same: what is read from its declarations alone is read again
/// only when one of them changed.</summary>
/// <remarks>
/// Roslyn's own search by attribute binds every hook again after every keystroke anywhere (ForAttributeWithMetadataName).
/// The compilation is held weakly. The equal one that a cached step keeps is never asked for it, and it would keep an old
/// compilation alive; a step that runs has been given the new one, which the driver holds.
/// </remarks>
internal sealed class DeclaredCode : IEquatable<DeclaredCode>
{
    private readonly WeakReference<Compilation> _compilation;
    private readonly EquatableArray<string> _outlines;
    private readonly ImmutableArray<ParseOptions> _parseOptions;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;

    /// <summary>To which another assembly shows its internals.</summary>
    private readonly string? _assemblyName;

    private DeclaredCode(Compilation compilation, ImmutableArray<string> outlines)
    {
        _compilation = new WeakReference<Compilation>(compilation);
        _outlines = new EquatableArray<string>(outlines);
        _parseOptions = [.. compilation.SyntaxTrees.Select(static tree => tree.Options)];
        _assemblyName = compilation.AssemblyName;
        _references = compilation.ExternalReferences;
        _options = compilation.Options;
    }

    /// <summary>The step that has it.</summary>
    public static IncrementalValueProvider<DeclaredCode> Of(IncrementalGeneratorInitializationContext context) =>
        context.CompilationProvider.Combine(
            context.CompilationProvider
                .SelectMany(static (compilation, _) => compilation.SyntaxTrees)
                .Select(FileOutline.Read)
                .Collect())
            .Select(static (parts, _) => new DeclaredCode(parts.Left, parts.Right));

    /// <summary>The methods with an attribute, each with the declaration that has it.</summary>
    public IEnumerable<MarkedMethod> MethodsWith(Func<KnownSymbols, INamedTypeSymbol?> attribute, CancellationToken cancellation)
    {
        if (!_compilation.TryGetTarget(out var compilation))
        {
            throw new InvalidOperationException("The compilation whose methods are read is gone.");
        }

        return MethodsWith(compilation, attribute, cancellation);
    }

    /// <summary>The same of a compilation.</summary>
    public static IEnumerable<MarkedMethod> MethodsWith(
        Compilation compilation, Func<KnownSymbols, INamedTypeSymbol?> attribute, CancellationToken cancellation)
    {
        if (attribute(KnownSymbols.In(compilation)) is not { } type)
        {
            yield break;
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = new Lazy<SemanticModel>(() => compilation.GetSemanticModel(tree));
            foreach (var declaration in MethodsWithAttributes(tree, cancellation))
            {
                if (model.Value.GetDeclaredSymbol(declaration, cancellation) is { } method && Has(method, type, declaration))
                {
                    yield return new MarkedMethod(method, declaration);
                }
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(DeclaredCode? other) =>
        other is not null
        && _outlines.Equals(other._outlines)
        && _parseOptions.SequenceEqual(other._parseOptions)
        && _assemblyName == other._assemblyName
        && _references.SequenceEqual(other._references)
        && _options.Equals(other._options);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DeclaredCode);

    /// <inheritdoc/>
    public override int GetHashCode() => _outlines.GetHashCode();

    private static IEnumerable<MethodDeclarationSyntax> MethodsWithAttributes(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation)
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>()
            .Where(static method => method.AttributeLists.Count != 0);

    /// <remarks>A partial method has the attributes of both declarations; this returns the one with the attribute.</remarks>
    private static bool Has(IMethodSymbol method, INamedTypeSymbol type, MethodDeclarationSyntax declaration) =>
        method.GetAttributes().Any(attribute =>
            attribute.ApplicationSyntaxReference is { } place
            && place.SyntaxTree == declaration.SyntaxTree
            && declaration.Span.Contains(place.Span)
            && attribute.AttributeClass.Is(type));
}
