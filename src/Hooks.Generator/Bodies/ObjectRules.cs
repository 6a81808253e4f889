using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Objects and delegates that are allocated at run time.</summary>
internal static class ObjectRules
{
    public static void Check(OperationAnalysisContext context)
    {
        var operation = context.Operation;
        if (operation is IDelegateCreationOperation)
        {
            context.Report(BodyDescriptors.NewDelegate);
        }
        else if (operation.Type is { IsReferenceType: true, TypeKind: not TypeKind.Error } type
            && (operation.Kind != OperationKind.CollectionExpression || type.TypeKind == TypeKind.Class)
            && operation.User() is not IThrowOperation
            && !operation.IsInAttribute()
            && !context.IsInStaticInitializer())
        {
            context.Report(BodyDescriptors.NewObject, type.IsAnonymousType ? "new { ... }" : type.Text());
        }
    }
}
