using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Interface dispatch, virtual generic methods, and generic methods without a finite set of type arguments.</summary>
internal static class DispatchRules
{
    private const string TakeTypeParameter = "take the implementation as a type parameter, 'where T : struct', and call it on a T";
    private const string NameStruct = "call it on a struct";
    private const string NoGrowth = "a generic method can't call itself with ever larger types";

    public static void Check(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case IInvocationOperation call:
                CheckCall(context, call);
                break;

            case IPropertyReferenceOperation { Instance: { } instance, Property: var property } when IsInterfaceCall(instance, property):
                context.Report(BodyDescriptors.Dispatch, property.Text(), TakeTypeParameter);
                break;

            case IForEachLoopOperation { Syntax: CommonForEachStatementSyntax syntax } loop when Enumerator(loop, syntax) is { } method:
                context.Report(BodyDescriptors.Dispatch, syntax.Expression.GetLocation(), method.Text(), NameStruct);
                break;

            case IUsingOperation { Resources: var resource }:
                CheckDisposal(context, resource);
                break;

            case IUsingDeclarationOperation { DeclarationGroup: var resource }:
                CheckDisposal(context, resource);
                break;
        }
    }

    private static void CheckCall(OperationAnalysisContext context, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (call.Instance is { } instance && IsInterfaceCall(instance, method))
        {
            context.Report(BodyDescriptors.Dispatch, method.Text(), TakeTypeParameter);
        }
        else if (call is { IsVirtual: true, Instance.Type: { } type } && method.IsGenericMethod && type.MayBeReference())
        {
            context.Report(BodyDescriptors.Dispatch, method.Text(), TakeTypeParameter);
        }
        else if (SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, context.ContainingSymbol.OriginalDefinition)
            && (method.TypeArguments.Any(Grows) || method.ContainingType.TypeArguments.Any(Grows)))
        {
            context.Report(BodyDescriptors.Dispatch, method.Text(), NoGrowth);
        }
    }

    private static bool IsInterfaceCall(IOperation instance, ISymbol member) =>
        member is { IsStatic: false, ContainingType.TypeKind: TypeKind.Interface } && instance.Type?.MayBeReference() == true;

    /// <summary>Whether a type argument is constructed from a type parameter, and so is another type in each recursive call.</summary>
    private static bool Grows(ITypeSymbol argument) =>
        argument is not ITypeParameterSymbol && argument.Parts().Any(static part => part is ITypeParameterSymbol);

    /// <summary>The method by which a loop gets an enumerator through an interface; null if it needs none.</summary>
    private static IMethodSymbol? Enumerator(IForEachLoopOperation loop, CommonForEachStatementSyntax syntax) =>
        (loop.Collection is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : loop.Collection).Type is { TypeKind: not TypeKind.Array, SpecialType: not SpecialType.System_String }
        && loop.SemanticModel?.GetForEachStatementInfo(syntax).GetEnumeratorMethod is { } method
        && (method.ContainingType.TypeKind == TypeKind.Interface || method.ReturnType.TypeKind == TypeKind.Interface)
            ? method
            : null;

    /// <summary>The end of a <c>using</c> calls <c>IDisposable</c>, on a class too.</summary>
    private static void CheckDisposal(OperationAnalysisContext context, IOperation resource)
    {
        var value = resource is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(static declaration => declaration.Declarators).FirstOrDefault()?.Symbol.Type
            : resource.Type;
        if (value?.MayBeReference() == true && !value.IsRefLikeType)
        {
            context.Report(BodyDescriptors.Dispatch, resource.Syntax.GetLocation(), "IDisposable.Dispose()", NameStruct);
        }
    }
}
