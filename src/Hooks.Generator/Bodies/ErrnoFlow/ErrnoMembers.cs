using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies.ErrnoFlow;

/// <summary>The members of <c>Hooks.Errno</c>, whose effect is known.</summary>
internal sealed class ErrnoMembers(KnownSymbols known)
{
    /// <summary>The libc function that returns the address of errno.</summary>
    private const string Location = "__errno_location";

    /// <summary>Whether a method is one of <c>Errno</c> or its scope.</summary>
    public bool Contains(IMethodSymbol method) => IsErrno(method.ContainingType) || IsScope(method.ContainingType);

    /// <summary>Whether a value is a saved errno: a number, or a scope.</summary>
    public bool Keeps(IOperation value) => value switch
    {
        IInvocationOperation call => IsScope(call.Type),
        _ => IsValue(value),
    };

    /// <summary>Whether an operation is <c>Errno.Value</c>, or <c>*__errno_location()</c>, which is the same.</summary>
    public bool IsValue(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: var type } }
            ? IsErrno(type)
            : Pointer(operation) is { } pointer && IsLocation(pointer.Unconverted());

    /// <summary>Whether a call ends a scope.</summary>
    public bool IsRestore(IInvocationOperation call) =>
        call.TargetMethod.Name is "Restore" or "Dispose" && (IsScope(call.TargetMethod.ContainingType) || IsScope(call.Instance?.Type));

    /// <summary>The pointer that <c>*p</c> and <c>p[0]</c> follow. Roslyn's operations have no kind for these.</summary>
    private static IOperation? Pointer(IOperation operation) => operation.Syntax switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PointerIndirectionExpression } when operation.Kind == OperationKind.None =>
            operation.ChildOperations.FirstOrDefault(),
        ElementAccessExpressionSyntax when operation.Kind == OperationKind.None && operation.ChildOperations.LastOrDefault()?.ConstantValue.Value is 0 =>
            operation.ChildOperations.First(),
        _ => null,
    };

    private static bool IsLocation(IOperation pointer) => pointer switch
    {
        IInvocationOperation { TargetMethod: var method } => method.GetDllImportData() is { } import && (import.EntryPointName ?? method.Name) == Location,
        ILocalReferenceOperation { Local: var local } => local.DeclaringSyntaxReferences.Any(static reference =>
            reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax { Expression: var called } }
            && called is SimpleNameSyntax { Identifier.ValueText: Location } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: Location }),
        _ => false,
    };

    private bool IsScope(ITypeSymbol? type) => type.Is(known.ErrnoScope);

    private bool IsErrno(ITypeSymbol? type) => type.Is(known.Errno);
}
