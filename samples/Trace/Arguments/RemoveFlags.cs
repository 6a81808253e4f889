using Hooks;

namespace Trace.Arguments;

/// <summary>The flags of unlinkat(2).</summary>
internal readonly struct RemoveFlags(int flags) : IArgument
{
    /// <inheritdoc/>
    public void AppendTo(ref LogLine line)
    {
        var rest = new Flags(flags, isFirst: true);
        rest.Take(ref line, Fcntl.AT_REMOVEDIR, "AT_REMOVEDIR"u8);
        rest.End(ref line);
    }
}
