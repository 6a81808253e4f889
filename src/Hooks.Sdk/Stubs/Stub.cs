namespace Hooks.Sdk.Stubs;

/// <summary>A piece of machine code.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Alias">A second symbol at the same address, for debuggers; or null.</param>
/// <param name="Code">The bytes.</param>
/// <param name="References">Where the linker fills in the address of a symbol.</param>
/// <param name="Frames">How the frame changes, for unwinding: empty if there is none.</param>
internal sealed record Stub(
    string Symbol, string? Alias, byte[] Code, IReadOnlyList<StubReference> References, IReadOnlyList<FrameChange> Frames);

/// <summary>A relocation.</summary>
/// <param name="Offset">Where, from the beginning of the stub.</param>
/// <param name="Type">How: a relocation type of the processor's ELF supplement.</param>
/// <param name="Symbol">Of which symbol.</param>
/// <param name="Addend">What is added.</param>
internal sealed record StubReference(int Offset, uint Type, string Symbol, long Addend);

/// <summary>Call frame instructions (DWARF 5, section 6.4.2) that hold from a place in the code on.</summary>
/// <param name="Offset">The place.</param>
/// <param name="Instructions">The instructions.</param>
internal sealed record FrameChange(int Offset, byte[] Instructions);
