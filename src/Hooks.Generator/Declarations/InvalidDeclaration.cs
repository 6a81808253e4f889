using System.Linq;
using System.Threading;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Declarations;

/// <summary>Declarations that have an error of the compiler as they are, whatever is generated for them.</summary>
internal static class InvalidDeclaration
{
    /// <summary>What the generated declaration answers: there is no other half of the method, or of its type, or an obsolete type is
    /// named in what isn't obsolete.</summary>
    private static readonly string[] s_answered = ["CS0619", "CS0751", "CS0759", "CS8795"];

    /// <summary>Whether the compiler reports an error of a method's declaration. It then looks at no body, and runs no analyzer.</summary>
    public static bool HasCompilerError(IMethodSymbol method, MethodDeclarationSyntax declaration, CancellationToken cancellation) =>
        declaration.ReturnType.ContainsDiagnostics
        || declaration.ParameterList.ContainsDiagnostics
        || (method.ContainingAssembly is ISourceAssemblySymbol { Compilation: var compilation }
            && compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclarationDiagnostics(declaration.Span, cancellation)
                .Any(static problem => problem.DefaultSeverity == DiagnosticSeverity.Error && !s_answered.Contains(problem.Id)));

    /// <summary>Whether a second declaration can be a half of the same method: it would have the same types.</summary>
    public static bool CanHaveOtherHalf(IMethodSymbol method, MethodDeclarationSyntax declaration) =>
        IsWrittenAlike(method.ReturnType, declaration.ReturnType)
        && method.Parameters.Zip(declaration.ParameterList.Parameters, static (parameter, syntax) => IsWrittenAlike(parameter.Type, syntax.Type)).All(static same => same)
        && (!declaration.ParameterList.Parameters.Any(static parameter => parameter.Modifiers.Any(SyntaxKind.ThisKeyword))
            || method.ContainingType is { IsStatic: true, IsGenericType: false, ContainingType: null });

    /// <summary>Whether generated code that means an unknown type names it as the author does.</summary>
    public static bool IsNamedByAlias(TypeSyntax syntax) => syntax.DescendantNodesAndSelf().Any(static node => node is AliasQualifiedNameSyntax);

    private static bool IsWrittenAlike(ITypeSymbol type, TypeSyntax? syntax) => type.Parts().All(part => part switch
    {
        IErrorTypeSymbol { CandidateReason: CandidateReason.Ambiguous } => false,
        IErrorTypeSymbol => NativeForm.IsUnknown(type) || syntax is null || !IsNamedByAlias(syntax),
        _ => true,
    });
}
