using Hooks.Sdk.Audit;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Compiling;

/// <summary>Gives each call of <c>ReentrancyGuard.Enter</c> a number, by which the guard knows a second call in the same hook from a
/// new call of a hook that a longjmp has left.</summary>
/// <remarks>A method that enters keeps a frame of its own: inlined into a hook that has entered, it would count as the hook itself.</remarks>
internal sealed class GuardCalls
{
    private const string Guard = "Hooks.ReentrancyGuard";

    /// <summary>The bits of a number that tell the calls of one method apart; the others are the method's.</summary>
    private const int MaxCall = 255;

    private int _methods;

    /// <summary>Numbers the calls of an assembly.</summary>
    public void Number(ModuleDefinition module)
    {
        foreach (var method in module.Methods.Where(static method => method.HasBody && method.DeclaringType.FullName != Guard))
        {
            var calls = method.Body.Instructions.Where(IsEnter).ToArray();
            if (calls.Length != 0)
            {
                _methods++;
                Number(method, calls);
            }
        }
    }

    private void Number(MethodDefinition method, Instruction[] calls)
    {
        var il = method.Body.GetILProcessor();
        foreach (var (index, call) in calls.Index())
        {
            // In place: a branch may lead here.
            var enter = (MethodReference)call.Operand;
            call.OpCode = OpCodes.Ldc_I4;
            call.Operand = (_methods * (MaxCall + 1)) + Math.Min(index, MaxCall);
            il.InsertAfter(call, il.Create(OpCodes.Call, WithNumber(enter, method.Module)));
        }

        LongBranches.Use(method.Body);
        if (!method.CustomAttributes.Any(static attribute => attribute.AttributeType.FullName == "Hooks.InterceptAttribute"))
        {
            method.NoInlining = true;
            method.AggressiveInlining = false;
        }
    }

    private static bool IsEnter(Instruction instruction) =>
        instruction is { OpCode.Code: Code.Call, Operand: MethodReference { Name: "Enter", Parameters.Count: 0, DeclaringType.FullName: Guard } };

    private static MethodReference WithNumber(MethodReference enter, ModuleDefinition module) =>
        new(enter.Name, enter.ReturnType, enter.DeclaringType) { Parameters = { new ParameterDefinition(module.TypeSystem.Int32) } };
}
