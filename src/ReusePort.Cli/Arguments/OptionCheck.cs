using Hooks;
using ReusePort.Cli.Errors;
using ReusePort.Configuration;

namespace ReusePort.Cli.Arguments;

/// <summary>Asks the library's own code whether it would take a value, and for its words where it would not.</summary>
internal static class OptionCheck
{
    /// <summary>Refuses a value that the library would refuse, and an empty one.</summary>
    /// <exception cref="CommandException">The value is wrong.</exception>
    internal static void Require(Variable variable, ReadOnlySpan<byte> value)
    {
        // To the library an empty variable is one that isn't set; an option that sets nothing is a mistake.
        Rules rules = default;
        var problem = value.IsEmpty ? ParseError.EmptyEntry : rules.Read(variable, value);
        if (problem == ParseError.None)
        {
            return;
        }

        ConfigurationError error = default;
        error.Set(variable, value, problem);
        LogLine line = new(0, 0);
        error.Describe(ref line);
        throw new CommandException(ExitStatus.ToolFailed, line.Text.ToArray());
    }
}
