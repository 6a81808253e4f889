using System.Runtime.InteropServices;
using ReusePort.Cli.Cgroup;

namespace ReusePort.Cli.Tests;

/// <summary>The bytes of eBPF instructions (RFC 9669), and where jumps go.</summary>
public class EbpfAssemblerTests
{
    public static TheoryData<string, string> Encodings => new()
    {
        { "95 00 00 00 00 00 00 00", Text(EbpfInstruction.Exit) },
        { "61 61 18 00 00 00 00 00", Text(EbpfInstruction.Load(1, 6, 24)) },
        { "62 0A FC FF 01 00 00 00", Text(EbpfInstruction.Store(10, -4, 1)) },
        { "BF 16 00 00 00 00 00 00", Text(EbpfInstruction.Move(6, 1)) },
        { "B7 03 00 00 0F 00 00 00", Text(EbpfInstruction.Set(3, 15)) },
        { "07 04 00 00 FC FF FF FF", Text(EbpfInstruction.Add(4, -4)) },
        { "54 01 00 00 FF 00 00 00", Text(EbpfInstruction.And(1, 255)) },
        { "DC 01 00 00 10 00 00 00", Text(EbpfInstruction.FromNetwork16(1)) },
        { "85 00 00 00 31 00 00 00", Text(EbpfInstruction.Call(49)) },
        { "16 01 00 00 02 00 00 00", Text(EbpfInstruction.JumpIf(EbpfComparison.Equal, 1, 2)) },
        { "56 01 00 00 FF FF FF FF", Text(EbpfInstruction.JumpIf(EbpfComparison.NotEqual, 1, -1)) },
        { "B6 01 00 00 FF FF 00 00", Text(EbpfInstruction.JumpIf(EbpfComparison.AtMost, 1, 65535)) },
        { "A4 01 00 00 7F 00 00 01", Text(EbpfInstruction.Xor(1, 0x0100007F)) },
        { "4C 12 00 00 00 00 00 00", Text(EbpfInstruction.Or(2, 1)) },
        { "05 00 00 00 00 00 00 00", Text(EbpfInstruction.Jump()) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void An_instruction_has_the_bytes_of_the_standard(string bytes, string assembled) => Assert.Equal(bytes, assembled);

    [Fact]
    public void A_jump_is_counted_from_the_instruction_after_it()
    {
        var assembler = new EbpfAssembler();
        var (near, far) = (new EbpfLabel(), new EbpfLabel());
        assembler.JumpIf(EbpfComparison.Equal, 1, 0, near);
        assembler.Jump(far);
        assembler.Place(near);
        assembler.Add(EbpfInstruction.Set(0, 1));
        assembler.Place(far);
        assembler.Add(EbpfInstruction.Exit);

        Assert.Equal([1, 1, 0, 0], assembler.Program.Select(static instruction => (int)instruction.Offset));
    }

    [Fact]
    public void Instructions_that_nothing_reaches_are_left_out()
    {
        var assembler = new EbpfAssembler();
        var (end, unused) = (new EbpfLabel(), new EbpfLabel());
        assembler.Jump(end);
        assembler.Add(EbpfInstruction.Set(0, 7));
        assembler.JumpIf(EbpfComparison.Equal, 0, 7, unused);
        assembler.Place(unused);
        assembler.Add(EbpfInstruction.Set(0, 8));
        assembler.Place(end);
        assembler.Add(EbpfInstruction.Exit);
        assembler.Add(EbpfInstruction.Set(0, 9));

        Assert.Equal([0x05, 0x95], assembler.Program.Select(static instruction => (int)instruction.Code));
    }

    private static string Text(EbpfInstruction instruction) =>
        string.Join(' ', MemoryMarshal.AsBytes(new ReadOnlySpan<EbpfInstruction>(in instruction)).ToArray().Select(static b => b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
}
