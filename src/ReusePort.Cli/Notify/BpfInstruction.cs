namespace ReusePort.Cli.Notify;

/// <summary>An instruction of a filter (struct sock_filter, linux/filter.h).</summary>
/// <param name="Code">What it does.</param>
/// <param name="IfTrue">How many instructions a comparison that holds skips.</param>
/// <param name="IfFalse">How many one skips that doesn't hold.</param>
/// <param name="Operand">What is compared or returned, or where what is loaded lies in struct seccomp_data.</param>
internal readonly record struct BpfInstruction(ushort Code, byte IfTrue, byte IfFalse, uint Operand)
{
    private const ushort LoadWord = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort AndConstant = 0x54;
    private const ushort Return = 0x06;

    /// <summary>Loads four bytes of struct seccomp_data.</summary>
    public static BpfInstruction Load(uint offset) => new(LoadWord, 0, 0, offset);

    /// <summary>Skips instructions unless the loaded value is another.</summary>
    public static BpfInstruction SkipUnless(uint value, int count) => new(JumpIfEqual, 0, checked((byte)count), value);

    /// <summary>Skips instructions if the loaded value is this one.</summary>
    public static BpfInstruction SkipIf(uint value, int count) => new(JumpIfEqual, checked((byte)count), 0, value);

    /// <summary>Clears bits of the loaded value.</summary>
    public static BpfInstruction And(uint mask) => new(AndConstant, 0, 0, mask);

    /// <summary>Ends the filter.</summary>
    public static BpfInstruction End(uint action) => new(Return, 0, 0, action);
}
