using System.Text;

namespace ReusePort.Cli.Errors;

/// <summary>Ends the tool with a line on stderr.</summary>
/// <param name="status">The exit status.</param>
/// <param name="text">The line as bytes, without its prefix and the newline.</param>
internal sealed class CommandException(int status, byte[] text) : Exception
{
    /// <summary>Ends the tool because it failed or the usage is wrong.</summary>
    /// <param name="text">The line, without its prefix and the newline.</param>
    public CommandException(string text)
        : this(ExitStatus.ToolFailed, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>The exit status.</summary>
    public int Status { get; } = status;

    /// <inheritdoc/>
    public override string Message => Encoding.UTF8.GetString(text);

    /// <summary>Writes the line.</summary>
    public void Report() => ErrorLine.Write(text);
}
