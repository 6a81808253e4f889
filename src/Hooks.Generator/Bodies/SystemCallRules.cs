using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Bodies.Operations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>HOOK078: system calls that no function can make for its caller.</summary>
/// <remarks>A function that makes a system call returns to its caller with the kernel's result. In the child of vfork(2) that return
/// overwrites the stack that the parent goes on with, as in a thread on the same stack; rt_sigreturn(2) takes registers from a frame
/// that only the kernel makes.</remarks>
internal static class SystemCallRules
{
    private const long CLONE_VM = 0x100;

    private const string SharedStack = "the child returns on the stack of the parent and overwrites it";

    // Numbers of the kernel (arch/x86/entry/syscalls/syscall_64.tbl, include/uapi/asm-generic/unistd.h).
    private static readonly Dictionary<int, string> s_x64 = new() { [15] = "rt_sigreturn", [56] = "clone", [58] = "vfork", [435] = "clone3" };
    private static readonly Dictionary<int, string> s_arm64 = new() { [139] = "rt_sigreturn", [220] = "clone", [435] = "clone3" };
    private static readonly Dictionary<int, string> s_common = s_x64.Where(static pair => s_arm64.TryGetValue(pair.Key, out var name) && name == pair.Value).ToDictionary(static pair => pair.Key, static pair => pair.Value);

    public static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name != "Invoke"
            || !call.TargetMethod.ContainingType.Is(KnownSymbols.In(context.Compilation).SystemCall)
            || Argument(call, 0) is not { } argument)
        {
            return;
        }

        var numbers = NumbersOf(call.Syntax.SyntaxTree.Options);
        var number = LocalValues.Of(argument).Select(Constant).FirstOrDefault(value => value is { } known && numbers.ContainsKey((int)known));
        if (number is not { } found)
        {
            return;
        }

        var name = numbers[(int)found];
        if (name == "clone" && Argument(call, 1) is { } first && Constant(first) is { } flags && (flags & CLONE_VM) == 0)
        {
            return;
        }

        context.Report(
            BodyDescriptors.UncallableSystemCall,
            name,
            name == "rt_sigreturn" ? "it takes all registers from a frame that only the kernel makes, for a signal handler" : SharedStack,
            name == "rt_sigreturn" ? "return from the handler" : "import posix_spawn(3) or fork(2) from libc");
    }

    /// <summary>The numbers of the processor that the code is compiled for; those that both have in common if it is compiled for both.</summary>
    private static Dictionary<int, string> NumbersOf(ParseOptions options) =>
        options.PreprocessorSymbolNames.Contains("HOOKS_X64") ? s_x64
        : options.PreprocessorSymbolNames.Contains("HOOKS_ARM64") ? s_arm64
        : s_common;

    private static IOperation? Argument(IInvocationOperation call, int ordinal) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    private static long? Constant(IOperation value) => value.Unconverted().ConstantValue is { HasValue: true, Value: { } constant }
        ? constant switch { int number => number, long number => number, uint number => number, short number => number, byte number => number, _ => null }
        : null;
}
