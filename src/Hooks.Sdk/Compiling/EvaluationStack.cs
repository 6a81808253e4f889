using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Compiling;

/// <summary>The kinds of the values on the evaluation stack, followed through one method (ECMA-335 III.1.7.5: one pass in
/// the order of the instructions is enough).</summary>
internal sealed class EvaluationStack(MethodDefinition method)
{
    private readonly Dictionary<Instruction, StackKind[]> _atTargets = [];
    private readonly Stack<StackKind> _values = [];

    /// <summary>The kind of the value that the next instruction takes first.</summary>
    public StackKind Top => _values.Count == 0 ? StackKind.Other : _values.Peek();

    /// <summary>The kind of the value below.</summary>
    public StackKind BelowTop => _values.ElementAtOrDefault(1);

    /// <summary>Takes the stack that earlier branches left for this instruction.</summary>
    public void Enter(Instruction instruction)
    {
        var handler = method.Body.ExceptionHandlers.FirstOrDefault(h => h.HandlerStart == instruction || h.FilterStart == instruction);
        if (handler is { HandlerType: ExceptionHandlerType.Catch or ExceptionHandlerType.Filter })
        {
            Replace([StackKind.Other]);
        }
        else if (_atTargets.TryGetValue(instruction, out var values))
        {
            Replace(values);
        }
    }

    /// <summary>Applies an instruction to the stack.</summary>
    public void Execute(Instruction instruction)
    {
        var pushed = Pushed(instruction);
        for (var count = Popped(instruction); count > 0 && _values.Count > 0; count--)
        {
            _values.Pop();
        }

        foreach (var kind in pushed)
        {
            _values.Push(kind);
        }

        RememberAtTargets(instruction);
        if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw)
        {
            _values.Clear();
        }
    }

    private void RememberAtTargets(Instruction instruction)
    {
        IEnumerable<Instruction> targets = instruction.Operand switch
        {
            Instruction target => [target],
            Instruction[] several => several,
            _ => [],
        };
        foreach (var target in targets)
        {
            _atTargets.TryAdd(target, [.. _values.Reverse()]);
        }
    }

    private void Replace(StackKind[] values)
    {
        _values.Clear();
        foreach (var kind in values)
        {
            _values.Push(kind);
        }
    }

    private int Popped(Instruction instruction) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8 or
            StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8 or
            StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
        StackBehaviour.PopAll => int.MaxValue,
        _ => PoppedByCall(instruction),
    };

    private int PoppedByCall(Instruction instruction)
    {
        if (instruction.OpCode.Code == Code.Ret)
        {
            return int.MaxValue;
        }

        var called = (IMethodSignature)instruction.Operand;
        var instance = called.HasThis && !called.ExplicitThis && instruction.OpCode.Code != Code.Newobj ? 1 : 0;
        var pointer = instruction.OpCode.Code == Code.Calli ? 1 : 0;
        return called.Parameters.Count + instance + pointer;
    }

    private StackKind[] Pushed(Instruction instruction) => instruction.OpCode.StackBehaviourPush switch
    {
        StackBehaviour.Push0 => [],
        StackBehaviour.Pushi => [PushedAsInteger(instruction.OpCode.Code)],
        StackBehaviour.Pushi8 => [StackKind.Int64],
        StackBehaviour.Pushr4 or StackBehaviour.Pushr8 => [StackKind.Float],
        StackBehaviour.Push1_push1 => [Top, Top],
        StackBehaviour.Push1 => [PushedValue(instruction)],
        StackBehaviour.Varpush => PushedByCall(instruction),
        _ => [instruction.OpCode.Code == Code.Newobj ? ValueKinds.Of(((MethodReference)instruction.Operand).DeclaringType, null) : StackKind.Other],
    };

    private static StackKind PushedAsInteger(Code code) => code switch
    {
        Code.Isinst or Code.Ldtoken or Code.Refanytype => StackKind.Other,
        _ when PushesAddress(code) => StackKind.NativeInt,
        _ => StackKind.Int32,
    };

    private static bool PushesAddress(Code code) => code is
        Code.Conv_I or Code.Conv_U or Code.Conv_Ovf_I or Code.Conv_Ovf_U or Code.Conv_Ovf_I_Un or Code.Conv_Ovf_U_Un or
        Code.Ldind_I or Code.Ldelem_I or Code.Ldlen or Code.Localloc or Code.Ldftn or Code.Ldvirtftn or
        Code.Ldarga or Code.Ldarga_S or Code.Ldloca or Code.Ldloca_S or Code.Ldflda or Code.Ldsflda or Code.Ldelema or
        Code.Unbox or Code.Refanyval or Code.Arglist;

    private StackKind PushedValue(Instruction instruction) => instruction.Operand switch
    {
        ParameterDefinition parameter => ValueKinds.Of(parameter.ParameterType, null),
        VariableDefinition variable => ValueKinds.Of(variable.VariableType, null),
        FieldReference field => ValueKinds.Of(field.FieldType, field),
        TypeReference type => ValueKinds.Of(type, null),
        _ => PushedByShortForm(instruction.OpCode.Code) ?? ArithmeticResult(instruction.OpCode),
    };

    /// <summary>The operand of the short forms, such as <c>ldarg.0</c>.</summary>
    private StackKind? PushedByShortForm(Code code) => code switch
    {
        >= Code.Ldarg_0 and <= Code.Ldarg_3 => Argument(code - Code.Ldarg_0),
        >= Code.Ldloc_0 and <= Code.Ldloc_3 => ValueKinds.Of(method.Body.Variables[code - Code.Ldloc_0].VariableType, null),
        _ => null,
    };

    private StackKind Argument(int index) => method.HasThis
        ? index == 0 ? StackKind.Other : ValueKinds.Of(method.Parameters[index - 1].ParameterType, null)
        : ValueKinds.Of(method.Parameters[index].ParameterType, null);

    /// <summary>A unary operator and a shift have the kind of their value; of the rest Table III.2 of ECMA-335 says it: of an
    /// <c>int</c> and a <c>nint</c> becomes a <c>nint</c>, of a reference and a number a reference, and the distance of two
    /// references is a <c>nint</c>.</summary>
    private StackKind ArithmeticResult(OpCode operation) => operation switch
    {
        { StackBehaviourPop: StackBehaviour.Pop1 } => Top,
        { Code: Code.Shl or Code.Shr or Code.Shr_Un } => BelowTop,
        _ => (BelowTop, Top) switch
        {
            (StackKind.Unknown, _) or (_, StackKind.Unknown) => StackKind.Unknown,
            (StackKind.Other, StackKind.Other) => StackKind.NativeInt,
            (StackKind.Other, _) or (_, StackKind.Other) => StackKind.Other,
            (StackKind.NativeInt, StackKind.Int32) => StackKind.NativeInt,
            _ => Top,
        },
    };

    private static StackKind[] PushedByCall(Instruction instruction)
    {
        var called = (IMethodSignature)instruction.Operand;
        return called.ReturnType.MetadataType == MetadataType.Void ? [] : [ValueKinds.Of(called.ReturnType, instruction.Operand as MemberReference)];
    }
}
