using System.Text;

namespace ReusePort.Cli.Errors;

/// <summary>Ends the tool with a line on stderr.</summary>
/// <param name="status">The exit status.</param>
/// <param name="text">The line in the bytes that the user gave, without its beginning and its end.</param>
internal sealed class CommandException(int status, byte[] text) : Exception
{
    /// <summary>Ends the tool, which failed or was used wrongly.</summary>
    /// <param name="text">The line, without its beginning and its end.</param>
    internal CommandException(string text)
        : this(ExitStatus.ToolFailed, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>The exit status.</summary>
    internal int Status { get; } = status;

    /// <inheritdoc/>
    public override string Message => Encoding.UTF8.GetString(text);

    /// <summary>Writes the line with one call of write(2), so that those of several processes don't mix.</summary>
    internal void Report()
    {
        byte[] line = [.. "reuseport: "u8, .. text, (byte)'\n'];
        foreach (ref var b in line.AsSpan(..^1))
        {
            // Not every terminal should be shown what somebody put into an argument, and a line is one line.
            b = b is < 0x20 or 0x7F ? (byte)'?' : b;
        }

        using var errors = Console.OpenStandardError();
        errors.Write(line);
    }
}
