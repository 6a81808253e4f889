using Hooks;

namespace Trace.Arguments;

/// <summary>An argument that is more than a number.</summary>
internal interface IArgument
{
    /// <summary>Adds it to a line as strace would write it.</summary>
    public void AppendTo(ref LogLine line);
}
