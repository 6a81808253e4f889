using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Bodies;

/// <summary>Locks.</summary>
internal static class LockRules
{
    public static void Check(OperationAnalysisContext context)
    {
        if (context.Operation.Syntax is LockStatementSyntax syntax)
        {
            context.Report(BodyDescriptors.Lock, syntax.LockKeyword.GetLocation());
        }
    }
}
