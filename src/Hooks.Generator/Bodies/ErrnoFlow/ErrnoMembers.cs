using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies.ErrnoFlow;

/// <summary>The members of <c>Hooks.Errno</c>, which the check knows without looking into them.</summary>
internal static class ErrnoMembers
{
    private const string Errno = "Errno";

    /// <summary>Whether a method is one of <c>Errno</c> or its scope.</summary>
    internal static bool Contains(IMethodSymbol method) => IsErrno(method.ContainingType) || IsScope(method.ContainingType);

    /// <summary>Whether a value is an errno that is kept: by number, or as a scope, whoever began it.</summary>
    internal static bool Keeps(IOperation value) => value switch
    {
        IPropertyReferenceOperation property => IsValue(property),
        IInvocationOperation call => IsScope(call.Type),
        _ => false,
    };

    /// <summary>Whether an operation is <c>Errno.Value</c>.</summary>
    internal static bool IsValue(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: var type } } && IsErrno(type);

    /// <summary>Whether a call ends a scope.</summary>
    internal static bool IsRestore(IInvocationOperation call) =>
        call.TargetMethod.Name is "Restore" or "Dispose" && (IsScope(call.TargetMethod.ContainingType) || IsScope(call.Instance?.Type));

    private static bool IsScope(ITypeSymbol? type) => type is { Name: "Scope", ContainingType: { } outer } && IsErrno(outer);

    private static bool IsErrno(ITypeSymbol? type) => type is { Name: Errno, ContainingType: null, ContainingNamespace.Name: "Hooks" };
}
