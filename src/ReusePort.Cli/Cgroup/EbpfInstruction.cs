namespace ReusePort.Cli.Cgroup;

/// <summary>An instruction of an eBPF program (struct bpf_insn, linux/bpf.h; RFC 9669).</summary>
/// <param name="Code">What it does.</param>
/// <param name="Registers">The destination in the lower four bits, the source in the upper ones.</param>
/// <param name="Offset">How far a jump goes, or where in memory the value lies.</param>
/// <param name="Immediate">A number.</param>
internal readonly record struct EbpfInstruction(byte Code, byte Registers, short Offset, int Immediate)
{
    private const byte LoadWord = 0x61;
    private const byte StoreWord = 0x62;
    private const byte Copy = 0xBF;
    private const byte Put = 0xB7;
    private const byte AddTo = 0x07;
    private const byte AndWord = 0x54;
    private const byte XorWord = 0xA4;
    private const byte OrWords = 0x4C;
    private const byte ToBigEndian = 0xDC;
    private const byte Always = 0x05;
    private const byte CallHelper = 0x85;
    private const byte End = 0x95;

    /// <summary>The end of the program; register 0 is what it returns.</summary>
    public static EbpfInstruction Exit { get; } = new(End, 0, 0, 0);

    /// <summary>Loads four bytes of what a register points to.</summary>
    public static EbpfInstruction Load(byte destination, byte pointer, short offset) => new(LoadWord, Pair(destination, pointer), offset, 0);

    /// <summary>Stores four bytes where a register points to.</summary>
    public static EbpfInstruction Store(byte pointer, short offset, int value) => new(StoreWord, pointer, offset, value);

    /// <summary>Copies a register.</summary>
    public static EbpfInstruction Move(byte destination, byte source) => new(Copy, Pair(destination, source), 0, 0);

    /// <summary>Puts a number into a register.</summary>
    public static EbpfInstruction Set(byte destination, int value) => new(Put, destination, 0, value);

    /// <summary>Adds a number to a register.</summary>
    public static EbpfInstruction Add(byte destination, int value) => new(AddTo, destination, 0, value);

    /// <summary>Keeps some of the lower 32 bits of a register.</summary>
    public static EbpfInstruction And(byte destination, int mask) => new(AndWord, destination, 0, mask);

    /// <summary>Inverts some of the lower 32 bits of a register, and keeps no others.</summary>
    public static EbpfInstruction Xor(byte destination, int mask) => new(XorWord, destination, 0, mask);

    /// <summary>Adds the lower 32 bits that are set in another register, and keeps no others.</summary>
    public static EbpfInstruction Or(byte destination, byte source) => new(OrWords, Pair(destination, source), 0, 0);

    /// <summary>Makes of 16 bits in network byte order a number, which is the same as the other way round.</summary>
    public static EbpfInstruction FromNetwork16(byte destination) => new(ToBigEndian, destination, 0, 16);

    /// <summary>Calls a function of the kernel (bpf-helpers(7)).</summary>
    public static EbpfInstruction Call(int helper) => new(CallHelper, 0, 0, helper);

    /// <summary>Goes on elsewhere.</summary>
    public static EbpfInstruction Jump() => new(Always, 0, 0, 0);

    /// <summary>Goes on elsewhere if the lower 32 bits of a register are so, compared with a number.</summary>
    public static EbpfInstruction JumpIf(EbpfComparison comparison, byte register, int value) => new((byte)comparison, register, 0, value);

    private static byte Pair(byte destination, byte source) => (byte)(destination | (source << 4));
}
