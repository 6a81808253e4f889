using Hooks.Sdk.Audit;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Compiling;

/// <summary>Allocates a <c>stackalloc</c> of a few pages in parts below a page.</summary>
/// <remarks>
/// ILC touches the stack with one instruction before it allocates less than a page, and in a loop from a page on. Parts that are
/// allocated one after the other are one block, which begins with the last of them: all but that one keep the stack aligned by their
/// length, and none is so short that ILC makes a local variable of it (32 bytes).
/// </remarks>
internal static class StackAllocations
{
    private const int Page = 4096;
    private const int MaxParts = 4;
    private const int Alignment = 16; // System V ABI for x64, AAPCS64

    /// <summary>Splits those of an assembly.</summary>
    public static void Split(ModuleDefinition module)
    {
        foreach (var body in module.Methods.Where(static method => method.HasBody).Select(static method => method.Body))
        {
            // A block that is cleared is cleared in one loop.
            if (!body.InitLocals)
            {
                Split(body);
            }
        }
    }

    private static void Split(MethodBody body)
    {
        var allocations = body.Instructions.Where(static instruction => instruction.OpCode.Code == Code.Localloc).ToArray();
        var hasGrown = false;
        foreach (var allocation in allocations)
        {
            if (allocation.Previous is { OpCode.Code: Code.Conv_U, Previous: { OpCode.Code: Code.Ldc_I4, Operand: int size } constant } conversion
                && size is >= Page and <= MaxParts * (Page - Alignment)
                && !IsTarget(body, conversion)
                && !IsTarget(body, allocation))
            {
                Split(body.GetILProcessor(), constant, allocation, size);
                hasGrown = true;
            }
        }

        if (hasGrown)
        {
            LongBranches.Use(body);
        }
    }

    private static void Split(ILProcessor il, Instruction constant, Instruction allocation, int size)
    {
        var count = (size + Page - Alignment - 1) / (Page - Alignment);
        var part = (size / count + Alignment - 1) & -Alignment;
        constant.Operand = part;
        for (; count > 1; count--)
        {
            size -= part;
            Instruction[] next =
            [
                il.Create(OpCodes.Pop),
                il.Create(OpCodes.Ldc_I4, count == 2 ? size : part),
                il.Create(OpCodes.Conv_U),
                il.Create(OpCodes.Localloc),
            ];
            foreach (var instruction in next)
            {
                il.InsertAfter(allocation, instruction);
                allocation = instruction;
            }
        }
    }

    private static bool IsTarget(MethodBody body, Instruction instruction) => body.Instructions.Any(other =>
        other.Operand == instruction || (other.Operand is Instruction[] cases && cases.Contains(instruction)));
}
