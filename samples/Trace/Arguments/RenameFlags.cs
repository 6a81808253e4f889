using Hooks;

namespace Trace.Arguments;

/// <summary>The flags of renameat2(2).</summary>
internal readonly struct RenameFlags(uint flags) : IArgument
{
    /// <inheritdoc/>
    public void AppendTo(ref LogLine line)
    {
        var rest = new Flags((int)flags, isFirst: true);
        rest.Take(ref line, 0x1, "RENAME_NOREPLACE"u8);
        rest.Take(ref line, 0x2, "RENAME_EXCHANGE"u8);
        rest.Take(ref line, 0x4, "RENAME_WHITEOUT"u8);
        rest.End(ref line);
    }
}
