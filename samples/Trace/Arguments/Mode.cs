using Hooks;

namespace Trace.Arguments;

/// <summary>The mode of a new file, in at least three octal digits.</summary>
internal readonly struct Mode(uint bits) : IArgument
{
    /// <inheritdoc/>
    public void AppendTo(ref LogLine line)
    {
        if (bits < 8)
        {
            line.AppendFormatted("00"u8);
            line.AppendFormatted(bits);
        }
        else
        {
            line.AppendOctal(bits);
        }
    }
}
