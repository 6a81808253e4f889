using Hooks;
using Hooks.Sockets.Parsing;
using ReusePort.Cli.Errors;
using ReusePort.Configuration;

namespace ReusePort.Cli.Arguments;

/// <summary>Checks a value with the library's own code, and uses its error messages.</summary>
internal static class OptionCheck
{
    /// <summary>Rejects a value that the library would reject, and an empty one.</summary>
    /// <exception cref="CommandException">The value is not valid.</exception>
    public static void Require(Variable variable, ReadOnlySpan<byte> value)
    {
        // To the library an empty variable is not set; an option without a value is an error.
        Rules rules = default;
        var problem = value.IsEmpty ? ParseError.EmptyEntry : SettingTable.Read(variable, value, ref rules);
        if (problem != ParseError.None)
        {
            throw Error(variable, value, problem, rules);
        }
    }

    /// <summary>What is wrong with a value, in the library's words.</summary>
    public static CommandException Error(Variable variable, ReadOnlySpan<byte> value, ParseError problem, in Rules rules)
    {
        ConfigurationError error = default;
        error.Set(variable, value, problem, rules.Wrong);
        LogLine line = new(0, 0);
        error.Describe(ref line);
        return new CommandException(ExitStatus.ToolFailed, line.Text.ToArray());
    }
}
