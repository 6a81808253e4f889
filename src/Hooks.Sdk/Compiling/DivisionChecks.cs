using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Compiling;

/// <summary>Puts calls of the runtime's checked division in the place of the IL instructions that divide integers.</summary>
internal static class DivisionChecks
{
    private const string Namespace = "Internal.Runtime.CompilerHelpers";
    private const string Type = "CheckedDivision";
    private const string SystemModule = "System.Runtime";

    /// <summary>Checks every integer division of an assembly.</summary>
    /// <param name="module">The assembly; it refers to the freestanding runtime, or is it.</param>
    /// <returns>How many instructions were replaced.</returns>
    /// <exception cref="InvalidProgramException">The kind of a divisor can't be told.</exception>
    public static int Insert(ModuleDefinition module)
    {
        var replaced = 0;
        foreach (var method in module.GetTypes().Where(static type => type.FullName != $"{Namespace}.{Type}").SelectMany(static type => type.Methods))
        {
            if (method.HasBody && method.Body.Instructions.Any(Divides))
            {
                replaced += Insert(method);
            }
        }

        return replaced;
    }

    private static int Insert(MethodDefinition method)
    {
        var replaced = 0;
        var stack = new EvaluationStack(method);
        foreach (var instruction in method.Body.Instructions)
        {
            stack.Enter(instruction);
            var (divisor, dividend) = (stack.Top, stack.BelowTop);
            stack.Execute(instruction);
            if (Divides(instruction) && divisor != StackKind.Float)
            {
                instruction.Operand = Replacement(method, instruction.OpCode.Code, divisor, dividend);
                instruction.OpCode = OpCodes.Call;
                replaced++;
            }
        }

        if (replaced > 0)
        {
            LongBranches.Use(method.Body);
        }

        return replaced;
    }

    private static bool Divides(Instruction instruction) =>
        instruction.OpCode.Code is Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un;

    private static MethodReference Replacement(MethodDefinition method, Code code, StackKind divisor, StackKind dividend)
    {
        var signed = code is Code.Div or Code.Rem;
        var types = method.Module.TypeSystem;
        var type = (divisor, dividend) switch
        {
            (StackKind.Int32, StackKind.Int32) => signed ? types.Int32 : types.UInt32,
            (StackKind.Int64, StackKind.Int64) => signed ? types.Int64 : types.UInt64,
            (StackKind.NativeInt, StackKind.NativeInt or StackKind.Int32) or (StackKind.Int32, StackKind.NativeInt) =>
                signed ? types.IntPtr : types.UIntPtr,
            _ => throw new InvalidProgramException($"{method.FullName} divides a value of kind {dividend} by one of kind {divisor}."),
        };
        return new MethodReference(code is Code.Div or Code.Div_Un ? "Divide" : "Remainder", type, Target(method.Module))
        {
            Parameters = { new ParameterDefinition(type), new ParameterDefinition(type) },
        };
    }

    private static TypeReference Target(ModuleDefinition module)
    {
        IMetadataScope scope = module.Assembly.Name.Name == SystemModule
            ? module
            : module.TypeSystem.CoreLibrary;
        return new TypeReference(Namespace, Type, module, scope);
    }
}
