using System.Linq;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Bodies;

/// <summary>Structs that are larger than the native compiler lays out.</summary>
internal static class StructureSizeRules
{
    /// <summary>In bytes: the offset of the last field that .NET's type system knows, for the elements of an inline array.</summary>
    private const int MaxInlineArraySize = 134_217_721;

    /// <summary>In bytes: sizes are 32-bit numbers, and rounded up.</summary>
    private const int MaxStructureSize = 2_147_483_000;

    public static void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (StructureWalk.AsStructure(type) is null || StructureLayout.SizeOf(type) is not (> MaxInlineArraySize and var size))
        {
            return;
        }

        var largest = StructureLayout.IsInlineArray(type) ? MaxInlineArraySize : MaxStructureSize;
        if (size > largest)
        {
            context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.LargeStructure, type.Locations[0], type.Name, largest));
        }
    }
}
