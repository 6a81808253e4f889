using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Declarations;

/// <summary>User-defined types that the compiler finds in place of another type, or a namespace, that the generated code means: a class
/// <c>Hooks</c> in the global namespace hides the namespace.</summary>
internal static class HiddenNames
{
    private static readonly string[] s_named =
    [
        "Hooks.Errno",
        "Hooks.Interposition",
        "Hooks.Generated.HookLibrary",
        "Hooks.StubAttribute",
        "Hooks.StubRole",
        "Hooks.VaList",
        "System.ObsoleteAttribute",
        "System.Runtime.CompilerServices.MethodImplAttribute",
        "System.Runtime.CompilerServices.MethodImplOptions",
        "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute",
        "System.Threading.Interlocked",
    ];

    /// <summary>The types of an assembly that hide what the generated code names.</summary>
    public static IEnumerable<(INamedTypeSymbol Type, string Hidden)> In(IAssemblySymbol assembly)
    {
        foreach (var name in s_named)
        {
            var space = assembly.GlobalNamespace;
            foreach (var part in name.Split('.'))
            {
                var type = space.GetTypeMembers(part, 0).FirstOrDefault(static type => DeclarationOf(type) is not null);
                if (type is not null)
                {
                    yield return (type, name);
                }

                if (type is not null || space.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part) is not { } next)
                {
                    break;
                }

                space = next;
            }
        }
    }

    /// <summary>The mistakes.</summary>
    /// <param name="compilation">What is compiled.</param>
    /// <param name="namespaces">Whether those that hide a namespace, or those that hide a type. Where the compiler misses a
    /// namespace it runs no analyzer, and the generator has to say why.</param>
    public static IEnumerable<HiddenName> Read(Compilation compilation, bool namespaces) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(static assembly => assembly.GetTypeByMetadataName(KnownSymbols.InterceptName) is not null)
            ? In(compilation.Assembly)
                .GroupBy(static hidden => hidden.Type, static hidden => hidden.Hidden, SymbolEqualityComparer.Default)
                .Select(static group => HiddenName.Of(group.Key!, group.First(), DeclarationOf(group.Key!)!))
                .Where(name => name.IsNamespace == namespaces)
            : [];

    private static Location? DeclarationOf(ISymbol type) =>
        type.Locations.FirstOrDefault(static location => location.SourceTree is { } tree && !UserDeclaration.IsGenerated(tree));
}
