using Hooks.Sdk.Compiling;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Tests;

/// <summary>Holds the kinds that <see cref="EvaluationStack"/> has followed against those that signatures declare: of a local
/// variable, an argument, a field, a parameter of what is called, a result.</summary>
internal static class DeclaredKinds
{
    /// <summary>The instructions of a method that take a value of another kind than is on the stack.</summary>
    public static IEnumerable<string> Contradicted(MethodDefinition method)
    {
        var stack = new EvaluationStack(method);
        foreach (var instruction in method.Body.Instructions)
        {
            stack.Enter(instruction);
            StackKind[] actual = [stack.Top, stack.BelowTop];
            foreach (var (declared, found) in Declared(method, instruction).Zip(actual))
            {
                if (!Takes(declared, found))
                {
                    yield return $"{method.FullName}: {instruction} takes {declared} and finds {found}";
                }
            }

            stack.Execute(instruction);
        }
    }

    /// <summary>What an instruction takes, the top of the stack first, as far as a signature says it.</summary>
    private static IEnumerable<StackKind> Declared(MethodDefinition method, Instruction instruction)
    {
        var code = instruction.OpCode.Code;
        return instruction.Operand switch
        {
            VariableDefinition variable when code is Code.Stloc or Code.Stloc_S => [ValueKinds.Of(variable.VariableType, null)],
            ParameterDefinition parameter when code is Code.Starg or Code.Starg_S => [ValueKinds.Of(parameter.ParameterType, null)],
            FieldReference field when code is Code.Stfld or Code.Stsfld => [ValueKinds.Of(field.FieldType, field)],
            MethodReference called when code is Code.Call or Code.Callvirt or Code.Newobj =>
                called.Parameters.Reverse().Select(parameter => ValueKinds.Of(parameter.ParameterType, called)),
            _ when code is >= Code.Stloc_0 and <= Code.Stloc_3 => [ValueKinds.Of(method.Body.Variables[code - Code.Stloc_0].VariableType, null)],
            _ when code is Code.Ret && method.ReturnType.MetadataType != MetadataType.Void => [ValueKinds.Of(method.ReturnType, null)],
            _ => [],
        };
    }

    /// <summary>ECMA-335 III.1.6: an <c>int</c> becomes a <c>nint</c> by itself. Between pointers and references unsafe code
    /// goes both ways.</summary>
    private static bool Takes(StackKind declared, StackKind found) =>
        declared == found ||
        (declared == StackKind.NativeInt && found is StackKind.Int32 or StackKind.Other) ||
        (declared == StackKind.Other && found == StackKind.NativeInt);
}
