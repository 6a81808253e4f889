using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Static fields: ILC lays them out with their values, or they stay zero.</summary>
internal static class StaticRules
{
    public static void CheckInitializer(OperationAnalysisContext context)
    {
        ISymbol? member = context.Operation switch
        {
            IFieldInitializerOperation field => field.InitializedFields.FirstOrDefault(),
            IPropertyInitializerOperation property => property.InitializedProperties.FirstOrDefault(),
            _ => null,
        };
        var value = ((ISymbolInitializerOperation)context.Operation).Value;
        if (member is not { IsStatic: true } or IFieldSymbol { IsConst: true } || ThreadStaticRules.CheckInitializer(context, member, value))
        {
            return;
        }

        if (BuildTimeValue.In(member.ContainingType, context.Compilation).Obstacle(value, context.CancellationToken) is not { } obstacle)
        {
            StaticReferenceRules.CheckInitialized(context, member);
        }
        else if (!HasRuleOfItsOwn(obstacle))
        {
            var reason = member.ContainingType.IsGenericType ? $"the generic type {member.ContainingType.Text()}" : Shortened(obstacle.Syntax);
            context.Report(BodyDescriptors.StaticInitializer, value.Syntax.GetLocation(), member.Name, reason, Remedy(value.Type));
        }
    }

    public static void CheckConstructor(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.StaticConstructor } constructor)
        {
            return;
        }

        var value = BuildTimeValue.In(constructor.ContainingType, context.Compilation);
        foreach (var block in context.OperationBlocks.OfType<IBlockOperation>())
        {
            if (value.Obstacle(block, context.CancellationToken) is { } obstacle && !HasRuleOfItsOwn(obstacle))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    BodyDescriptors.StaticInitializer, constructor.Locations[0], constructor.ContainingType.Name, Shortened(obstacle.Syntax), Remedy(type: null)));
            }
        }
    }

    /// <summary>What to do instead. A field that holds references can't be set at run time either.</summary>
    private static string Remedy(ITypeSymbol? type) => type?.HoldsReference() == true
        ? "use an array of plain values, or a method with a switch that returns them"
        : "set it in a [HookInitializer] method";

    /// <summary>Whether another rule reports the operation, such as a lambda or an interpolated string.</summary>
    private static bool HasRuleOfItsOwn(IOperation obstacle) =>
        obstacle.Kind is OperationKind.Invalid or OperationKind.DelegateCreation or OperationKind.AnonymousFunction or OperationKind.InterpolatedString
            or OperationKind.TypeOf or OperationKind.Throw or OperationKind.Lock or OperationKind.Try
        || obstacle is IBinaryOperation { Type.SpecialType: SpecialType.System_String };

    private static string Shortened(SyntaxNode syntax)
    {
        const int MaxLength = 60;
        var text = syntax.ToString().Split('\n')[0].Trim();
        return text.Length > MaxLength ? $"{text.Substring(0, MaxLength)}..." : text;
    }
}
