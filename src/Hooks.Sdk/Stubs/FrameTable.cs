using System.Buffers.Binary;

namespace Hooks.Sdk.Stubs;

/// <summary>The section by which debuggers, C++ exceptions and thread cancellation unwind through stubs
/// (<c>.eh_frame</c>: LSB, "Exception Frames").</summary>
internal sealed class FrameTable
{
    private const byte Version = 1;
    private const byte Units = 0x78; // saved registers are counted in -8, as SLEB128
    private const byte Relative = 0x1B; // DW_EH_PE_pcrel | DW_EH_PE_sdata4
    private const int Alignment = 8;

    private readonly List<byte> _bytes = [];
    private readonly StubSet _stubs;

    /// <summary>Begins a table.</summary>
    public FrameTable(StubSet stubs)
    {
        _stubs = stubs;
        AddEntry([0, 0, 0, 0, Version, (byte)'z', (byte)'R', 0, stubs.CodeUnit, Units, stubs.ReturnAddress, 1, Relative, .. stubs.InitialFrame]);
    }

    /// <summary>The section.</summary>
    public byte[] Bytes => [.. _bytes];

    /// <summary>Adds the entry of a range of code.</summary>
    /// <param name="length">Its bytes.</param>
    /// <param name="frames">How the frame changes in it.</param>
    /// <returns>The offset in the section at which the distance to the code is filled in.</returns>
    public int Add(int length, IReadOnlyList<FrameChange> frames)
    {
        var place = _bytes.Count + (2 * sizeof(int));
        AddEntry([.. Word(_bytes.Count + sizeof(int)), .. Word(0), .. Word(length), 0, .. Instructions(frames)]);
        return place;
    }

    private IEnumerable<byte> Instructions(IReadOnlyList<FrameChange> frames)
    {
        var at = 0;
        foreach (var frame in frames)
        {
            foreach (var instruction in (byte[])[.. Dwarf.Advance((frame.Offset - at) / _stubs.CodeUnit), .. frame.Instructions])
            {
                yield return instruction;
            }

            at = frame.Offset;
        }
    }

    private void AddEntry(byte[] content)
    {
        var padding = -(sizeof(int) + content.Length) & (Alignment - 1);
        _bytes.AddRange([.. Word(content.Length + padding), .. content, .. Enumerable.Repeat(Dwarf.Nothing, padding)]);
    }

    private static byte[] Word(int value)
    {
        var word = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(word, value);
        return word;
    }
}
