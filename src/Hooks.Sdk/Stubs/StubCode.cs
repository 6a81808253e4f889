using System.Buffers.Binary;

namespace Hooks.Sdk.Stubs;

/// <summary>Assembles a stub, instruction by instruction.</summary>
internal sealed class StubCode(string symbol, string? alias = null)
{
    private readonly List<byte> _bytes = [];
    private readonly List<StubReference> _references = [];
    private readonly List<FrameChange> _frames = [];

    /// <summary>The stub.</summary>
    public Stub Done() => new(symbol, alias, [.. _bytes], _references, _frames);

    /// <summary>Adds an instruction of x64.</summary>
    public void Add(params ReadOnlySpan<byte> bytes) => _bytes.AddRange(bytes);

    /// <summary>Adds an instruction of x64 with the distance to a symbol in it.</summary>
    /// <param name="before">The bytes before the distance.</param>
    /// <param name="type">The relocation type.</param>
    /// <param name="target">The symbol.</param>
    /// <param name="after">The bytes after the distance.</param>
    public void Add(ReadOnlySpan<byte> before, uint type, string target, params ReadOnlySpan<byte> after)
    {
        _bytes.AddRange(before);

        // The processor counts from the end of the instruction, the linker from the field.
        _references.Add(new StubReference(_bytes.Count, type, target, -(sizeof(int) + after.Length)));
        _bytes.AddRange([0, 0, 0, 0]);
        _bytes.AddRange(after);
    }

    /// <summary>Adds an instruction of arm64.</summary>
    public void Add(uint word)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, word);
        _bytes.AddRange(bytes);
    }

    /// <summary>Adds an instruction of arm64 with a part of a symbol's address in it.</summary>
    public void Add(uint word, uint type, string target)
    {
        _references.Add(new StubReference(_bytes.Count, type, target, 0));
        Add(word);
    }

    /// <summary>Adds call frame instructions that hold after the last instruction.</summary>
    public void Frame(params ReadOnlySpan<byte> instructions) => _frames.Add(new FrameChange(_bytes.Count, [.. instructions]));
}
