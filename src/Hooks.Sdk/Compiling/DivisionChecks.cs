using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Compiling;

/// <summary>Puts calls of the runtime's checked division in place of the IL instructions that divide integers.</summary>
internal static class DivisionChecks
{
    private const string Type = "CheckedDivision";

    /// <summary>Checks every integer division of an assembly.</summary>
    /// <param name="module">The assembly; it refers to the freestanding runtime, or is it.</param>
    /// <returns>How many instructions were replaced.</returns>
    /// <remarks>A method whose IL can't be followed is replaced by one that can't be linked: if a hook reaches it, the audit reports
    /// it (<see cref="Audit.MissingParts"/>).</remarks>
    public static int Insert(ModuleDefinition module)
    {
        var replaced = 0;
        foreach (var method in module.GetTypes().Where(static type => type.FullName != $"{RuntimeModule.Namespace}.{Type}").SelectMany(static type => type.Methods))
        {
            if (method.HasBody)
            {
                replaced += InsertOrRefuse(method);
            }
        }

        return replaced;
    }

    private static int InsertOrRefuse(MethodDefinition method)
    {
        try
        {
            return method.Body.Instructions.Any(Divides) ? Insert(method) : 0;
        }
        catch (Exception unknown) when (unknown is InvalidProgramException or InvalidOperationException or InvalidCastException or ArgumentException or NullReferenceException)
        {
            UncompilableBody.Replace(method, unknown is InvalidProgramException ? unknown.Message : "has IL that can't be followed");
            return 0;
        }
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
            // A division of a value whose type is missing can't be compiled, and needs no check.
            if (Divides(instruction) && divisor != StackKind.Float && divisor != StackKind.Unknown && dividend != StackKind.Unknown)
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
            _ => throw new InvalidProgramException($"divides a value of kind {dividend} by one of kind {divisor}; allowed are two integers of one type"),
        };
        return new MethodReference(code is Code.Div or Code.Div_Un ? "Divide" : "Remainder", type, RuntimeModule.Type(Type, method.Module))
        {
            Parameters = { new ParameterDefinition(type), new ParameterDefinition(type) },
        };
    }
}
