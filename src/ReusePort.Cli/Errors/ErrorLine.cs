using System.ComponentModel;

namespace ReusePort.Cli.Errors;

/// <summary>Lines of the tool on stderr.</summary>
internal static class ErrorLine
{
    /// <summary>Writes a line that is only a remark: if stderr takes none, that stops nothing.</summary>
    /// <param name="text">The line, without its prefix and the newline.</param>
    public static void WriteRemark(ReadOnlySpan<byte> text)
    {
        try
        {
            Write(text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Full, or closed.
        }
    }

    /// <summary>Writes a line with one call of write(2), so that lines of several processes don't mix.</summary>
    /// <param name="text">The line, without its prefix and the newline.</param>
    public static void Write(ReadOnlySpan<byte> text)
    {
        byte[] line = [.. "reuseport: "u8, .. text, (byte)'\n'];
        foreach (ref var b in line.AsSpan(..^1))
        {
            // Control characters in an argument must not reach a terminal or split the line.
            b = b is < 0x20 or 0x7F ? (byte)'?' : b;
        }

        using var errors = Console.OpenStandardError();
        try
        {
            errors.Write(line);
        }
        catch (Win32Exception failure)
        {
            // The runtime prepares a terminal first, which takes descriptors.
            throw new IOException(failure.Message, failure);
        }
    }
}
