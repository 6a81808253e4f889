using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Symbols;

/// <summary>Measures a structure from the inside, without recursion: while somebody types, a structure may contain itself, or
/// a generic one ever larger types. The compiler reports both; here no such structure has a layout.</summary>
internal sealed class StructureWalk
{
    /// <summary>In types that a type is written with. Every type beyond is one that grows.</summary>
    public const int MaxTypeParts = 64;

    /// <summary>How many constructed types a structure may lead to: one that grows in two ways has endlessly many of any
    /// size.</summary>
    private const int MaxConstructed = 200;

    /// <summary>Structures that are measured already, which is but once per compilation: its symbols are these keys.</summary>
    private static readonly ConditionalWeakTable<INamedTypeSymbol, Result> s_exact = new();
    private static readonly ConditionalWeakTable<INamedTypeSymbol, Result> s_estimated = new();

    private readonly bool _isExact;
    private readonly Dictionary<INamedTypeSymbol, StructureLayout?> _measured = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _begun = new(SymbolEqualityComparer.Default);
    private int _constructed;

    private StructureWalk(bool isExact) => _isExact = isExact;

    private ConditionalWeakTable<INamedTypeSymbol, Result> Known => _isExact ? s_exact : s_estimated;

    /// <summary>The layout of a structure; null for none.</summary>
    public static StructureLayout? Measure(INamedTypeSymbol type, bool isExact) => new StructureWalk(isExact).Measure(type);

    /// <summary>The type as a structure with fields of its own; null for a number, a reference, a pointer.</summary>
    public static INamedTypeSymbol? AsStructure(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } structure ? structure : null;

    /// <summary>The structures that a value is made of, itself among them.</summary>
    public static IEnumerable<INamedTypeSymbol> StructuresIn(ITypeSymbol type)
    {
        var walk = new StructureWalk(isExact: true);
        var left = new Stack<ITypeSymbol>();
        left.Push(type);
        while (left.Count != 0)
        {
            if (AsStructure(left.Pop()) is { } structure && walk.TryBegin(structure))
            {
                yield return structure;
                foreach (var field in StructureLayout.FieldsOf(structure))
                {
                    left.Push(field.Type);
                }
            }
        }
    }

    private StructureLayout? Measure(INamedTypeSymbol root)
    {
        if (TryGet(root, out var known))
        {
            return known;
        }

        var path = new Stack<Place>();
        if (TryBegin(root))
        {
            path.Push(new Place(root));
        }

        StructureLayout? layout = null;
        while (path.Count != 0)
        {
            var place = path.Peek();
            if (place.NextStructure() is not { } inner)
            {
                path.Pop();
                layout = StructureLayout.Compute(place.Type, place.Fields, _isExact, Find);
                Set(place.Type, layout, isRoot: path.Count == 0);
            }
            else if (!TryGet(inner, out _) && TryBegin(inner))
            {
                path.Push(new Place(inner));
            }
        }

        return layout;
    }

    /// <summary>Whether a structure can be measured: neither is it a part of itself, nor one that grows.</summary>
    private bool TryBegin(INamedTypeSymbol type)
    {
        if (type.IsGenericType && (++_constructed > MaxConstructed || IsLarge(type)))
        {
            return false;
        }

        return _begun.Add(type);
    }

    private static bool IsLarge(INamedTypeSymbol type) => type.Parts().Take(MaxTypeParts + 1).Count() > MaxTypeParts;

    private StructureLayout? Find(INamedTypeSymbol type) => TryGet(type, out var layout) ? layout : null;

    private bool TryGet(INamedTypeSymbol type, out StructureLayout? layout)
    {
        if (type.IsGenericType)
        {
            layout = null;
            return !IsLarge(type) && _measured.TryGetValue(type, out layout);
        }

        if (_measured.TryGetValue(type, out layout))
        {
            return true;
        }

        var isKnown = Known.TryGetValue(type, out var result);
        layout = result?.Layout;
        return isKnown;
    }

    /// <remarks>Where constructed types had no end, what was measured on the way depends on where it began: it is kept for
    /// the beginning alone.</remarks>
    private void Set(INamedTypeSymbol type, StructureLayout? layout, bool isRoot)
    {
        _measured[type] = layout;
        if (!type.IsGenericType && (isRoot || _constructed <= MaxConstructed))
        {
            Known.GetValue(type, _ => new Result(layout));
        }
    }

    private sealed record Result(StructureLayout? Layout);

    /// <summary>How far the fields of a structure were read.</summary>
    private sealed class Place(INamedTypeSymbol type)
    {
        private int _next;

        public INamedTypeSymbol Type => type;

        public ImmutableArray<IFieldSymbol> Fields { get; } = StructureLayout.FieldsOf(type);

        public INamedTypeSymbol? NextStructure()
        {
            while (_next < Fields.Length)
            {
                if (AsStructure(Fields[_next++].Type) is { } structure)
                {
                    return structure;
                }
            }

            return null;
        }
    }
}
