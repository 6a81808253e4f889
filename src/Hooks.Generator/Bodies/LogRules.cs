using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>HOOK053: values and formats in a line of the log.</summary>
internal static class LogRules
{
    public static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "AppendFormatted" } method || !method.ContainingType.Is(KnownSymbols.In(context.Compilation).LogLine))
        {
            return;
        }

        var value = call.Arguments.First(static argument => argument.Parameter?.Ordinal == 0).Value;
        if (method.IsGenericMethod)
        {
            context.Report(BodyDescriptors.LogValue, value.Syntax.GetLocation(), $"A value of type '{value.Type?.Text()}'", ValueRemedy(value.Type));
            return;
        }

        var format = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "format")?.Value;
        if (format?.ConstantValue.Value is string text && FormatRemedy(method.Parameters[0].Type, text) is { } remedy)
        {
            context.Report(BodyDescriptors.LogValue, format.Syntax.GetLocation(), $"The format '{text}'", remedy);
        }
    }

    private static string ValueRemedy(ITypeSymbol? type) => type switch
    {
        { TypeKind: TypeKind.Enum } => "the names of its members are not in the library: write its number, '(int)value', or a switch that returns the name",
        { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => "write 'value.GetValueOrDefault()', or test HasValue and write one of two lines",
        _ => "numbers, strings, characters, bool and pointers are allowed",
    };

    /// <summary>The allowed formats; null if the format is one of them.</summary>
    private static string? FormatRemedy(ITypeSymbol type, string format) => type.SpecialType switch
    {
        _ when format.Length == 0 => null,
        SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Boolean => "text has no formats",
        SpecialType.System_Double or SpecialType.System_Single => "floating-point numbers are written in the shortest form that round-trips; for a fixed number of digits write integers, '{(long)value}.{(long)(value * 100) % 100:d2}'",
        _ when type.IsRefLikeType || type.TypeKind == TypeKind.Array => "text has no formats",
        _ when IsOfNumber(format) => null,
        _ => "the formats d, x, X and b, with a number of digits, are allowed: '{value:x8}'",
    };

    private static bool IsOfNumber(string format) =>
        "dDxXbB".IndexOf(format[0]) >= 0 && format.Length <= 3 && format.Skip(1).All(static digit => digit is >= '0' and <= '9');
}
