using System.Collections.Concurrent;
using System.Linq;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Bodies;

/// <summary>Static fields that the code can't reach: it does so by 32-bit distances.</summary>
internal sealed class StaticSizeRules
{
    /// <summary>In bytes. The rest is for code and for what the linker puts between.</summary>
    private const long MaxTotalSize = 2_000_000_000;

    private readonly ConcurrentBag<(IFieldSymbol Field, int Size)> _fields = [];

    public void Add(SymbolAnalysisContext context)
    {
        if (context.Symbol is IFieldSymbol { IsStatic: true, IsConst: false } field
            && StructureWalk.AsStructure(field.Type) is { } structure
            && StructureLayout.SizeOf(structure) is > 0 and var size)
        {
            _fields.Add((field, size));
        }
    }

    /// <summary>Reports the field with which it becomes too much.</summary>
    public void Check(CompilationAnalysisContext context)
    {
        var sum = 0L;
        foreach (var (field, size) in _fields.OrderByDescending(static one => one.Size).ThenBy(static one => one.Field.ToDisplayString(), System.StringComparer.Ordinal))
        {
            sum += size;
            if (sum > MaxTotalSize)
            {
                context.ReportDiagnostic(Diagnostic.Create(BodyDescriptors.LargeStatics, field.Locations[0], field.Name, sum, MaxTotalSize));
                return;
            }
        }
    }
}
