namespace Hooks.Sdk.Stubs;

/// <summary>Call frame instructions (DWARF 5, section 6.4.2, encoded as in section 7.24).</summary>
internal static class Dwarf
{
    public const byte DefineFrame = 0x0C; // DW_CFA_def_cfa: register, offset
    public const byte DefineFrameRegister = 0x0D; // DW_CFA_def_cfa_register
    public const byte DefineFrameOffset = 0x0E; // DW_CFA_def_cfa_offset
    public const byte Nothing = 0x00; // DW_CFA_nop

    private const byte AdvanceBit = 0x40; // DW_CFA_advance_loc
    private const byte OffsetBit = 0x80; // DW_CFA_offset
    private const byte RestoreBit = 0xC0; // DW_CFA_restore
    private const byte Advance2 = 0x03; // DW_CFA_advance_loc2

    /// <summary>A register was saved; the offset that follows counts in units of -8 from the frame.</summary>
    public static byte Saved(byte register) => (byte)(OffsetBit | register);

    /// <summary>A register has the value again that it had at the beginning.</summary>
    public static byte Restored(byte register) => (byte)(RestoreBit | register);

    /// <summary>What follows holds from so many units of code further on.</summary>
    public static byte[] Advance(int units) => units < AdvanceBit
        ? [(byte)(AdvanceBit | units)]
        : [Advance2, (byte)units, (byte)(units >> 8)];
}
