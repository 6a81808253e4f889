using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Which calls leave errno as they found it, because somebody puts it back.</summary>
internal static class ErrnoScope
{
    private const string Errno = "Errno";

    /// <summary>Whether errno is put back after a call: by a scope that it lies in, or by an assignment that follows.</summary>
    internal static bool Covers(IOperation body, IOperation call) =>
        body.DescendantsAndSelf().Any(other => other switch
        {
            IInvocationOperation preserve when IsPreserve(preserve) =>
                Encloses(preserve, call) && (IsUsed(preserve) || body.DescendantsAndSelf().Any(restore => IsRestore(restore) && IsAfter(restore, call))),
            IAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: Errno } } } => IsAfter(other, call),
            _ => false,
        });

    /// <summary>Whether a scope that began before a call ends after it, and puts its errno over the call's.</summary>
    internal static bool Overwrites(IOperation body, IOperation call) =>
        body.DescendantsAndSelf().OfType<IInvocationOperation>().Any(preserve =>
            IsPreserve(preserve) && Encloses(preserve, call) && (IsUsed(preserve) || IsRestoredAfter(body, preserve, call)));

    private static bool IsRestoredAfter(IOperation body, IOperation preserve, IOperation call)
    {
        var scope = preserve.Ancestors().OfType<IVariableDeclaratorOperation>().FirstOrDefault()?.Symbol;
        var ends = body.DescendantsAndSelf()
            .Where(operation => IsRestore(operation)
                && ((IInvocationOperation)operation).Instance is ILocalReferenceOperation { Local: var local }
                && SymbolEqualityComparer.Default.Equals(local, scope))
            .ToArray();
        return ends.Any(end => IsAfter(end, call)) && !ends.Any(end => IsAfter(call, end));
    }

    private static bool IsPreserve(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Preserve", ContainingType.Name: Errno };

    private static bool Encloses(IOperation preserve, IOperation call) =>
        IsAfter(call, preserve)
        && preserve.Syntax.Ancestors().First(static node => node is BlockSyntax
            or UsingStatementSyntax
            or MemberDeclarationSyntax).Span.Contains(call.Syntax.Span);

    private static bool IsUsed(IOperation preserve) => preserve.IsIn(OperationKind.UsingDeclaration) || preserve.IsIn(OperationKind.Using);

    private static bool IsRestore(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Restore" or "Dispose", ContainingType: { Name: "Scope", ContainingType.Name: Errno } } };

    private static bool IsAfter(IOperation second, IOperation first) => second.Syntax.SpanStart > first.Syntax.SpanStart;
}
