using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Members that the freestanding runtime declares for the C# compiler only, without an implementation.</summary>
internal static class RuntimeMemberRules
{
    private const string KnownTypes = "types are known only at build time";

    public static void Check(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case ITypeOfOperation typeOf when !typeOf.IsInAttribute():
                context.Report(BodyDescriptors.RuntimeMember, typeOf.Syntax.ToString(), KnownTypes);
                break;

            case ITypeParameterObjectCreationOperation creation:
                context.Report(BodyDescriptors.RuntimeMember, creation.Syntax.ToString(), "write 'default', or give the type parameter a static abstract factory method");
                break;

            case IPropertyReferenceOperation { Property: { GetMethod: { } getter } property } when IsImported(getter):
                context.Report(BodyDescriptors.RuntimeMember, property.Text(), KnownTypes);
                break;

            case IInvocationOperation call when !call.IsInAttribute():
                CheckCall(context, call);
                break;
        }
    }

    private static void CheckCall(OperationAnalysisContext context, IInvocationOperation call)
    {
        // An override in a class keeps the virtual slot of object's method.
        var method = call.TargetMethod;
        while (call.Instance?.Type?.IsAlwaysValue() != true && method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        if (method.ContainingType.SpecialType == SpecialType.System_String && StringRules.MakesString(method))
        {
            context.Report(BodyDescriptors.NewString);
        }
        else if (method.ContainingType.Is(KnownSymbols.In(context.Compilation).Monitor))
        {
            context.Report(BodyDescriptors.Lock);
        }
        else if (IsImported(method))
        {
            context.Report(BodyDescriptors.RuntimeMember, method.Text(), method.ContainingType.SpecialType == SpecialType.System_Object
                ? "only structs that declare it themselves support it"
                : KnownTypes);
        }
    }

    private static bool IsImported(IMethodSymbol method) =>
        method.HasAttribute(CompilerAttributes.RuntimeImport)
        && !method.Locations.Any(static location => location.IsInSource);
}
