using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Hooks.Generator.Bodies.Flow;

/// <summary>How code names a method.</summary>
internal enum CallKind
{
    /// <summary>It calls it.</summary>
    Call,

    /// <summary>It gives its address to a function of libc, which may call it: <c>qsort</c>.</summary>
    Callback,

    /// <summary>It takes its address.</summary>
    Reference,
}

/// <summary>A call in the code of a method.</summary>
/// <param name="Operation">The operation in the control flow graph.</param>
/// <param name="Target">What is called.</param>
/// <param name="Kind">How it is named.</param>
/// <param name="Graph">The graph that the operation is in.</param>
internal readonly record struct Call(IOperation Operation, MethodInstance Target, CallKind Kind, ControlFlowGraph Graph);
