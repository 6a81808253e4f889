using Mono.Cecil.Cil;

namespace Hooks.Sdk.Compiling;

/// <summary>The branches of a method that grew. A short branch reaches 127 bytes, and Cecil truncates longer offsets.</summary>
internal static class LongBranches
{
    /// <summary>Gives every branch the form that reaches any distance.</summary>
    public static void Use(MethodBody body)
    {
        foreach (var instruction in body.Instructions)
        {
            instruction.OpCode = FormOf(instruction.OpCode);
        }
    }

    private static OpCode FormOf(OpCode opcode) => opcode.Code switch
    {
        Code.Br_S => OpCodes.Br,
        Code.Brfalse_S => OpCodes.Brfalse,
        Code.Brtrue_S => OpCodes.Brtrue,
        Code.Beq_S => OpCodes.Beq,
        Code.Bge_S => OpCodes.Bge,
        Code.Bgt_S => OpCodes.Bgt,
        Code.Ble_S => OpCodes.Ble,
        Code.Blt_S => OpCodes.Blt,
        Code.Bne_Un_S => OpCodes.Bne_Un,
        Code.Bge_Un_S => OpCodes.Bge_Un,
        Code.Bgt_Un_S => OpCodes.Bgt_Un,
        Code.Ble_Un_S => OpCodes.Ble_Un,
        Code.Blt_Un_S => OpCodes.Blt_Un,
        Code.Leave_S => OpCodes.Leave,
        _ => opcode,
    };
}
