using System.Globalization;
using System.Text;

namespace ReusePort.Cli.Programs;

/// <summary>The formats whose files the kernel gives to an interpreter that a system names for them, such as programs for other
/// processors to qemu (Documentation/admin-guide/binfmt-misc.rst).</summary>
internal static class MiscFormat
{
    /// <summary>Where the kernel shows them.</summary>
    public const string Directory = "/proc/sys/fs/binfmt_misc";

    // What the kernel compares of a file (BINPRM_BUF_SIZE).
    private const int Size = 256;

    /// <summary>The interpreter of a file; null if it has none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="directory">Where the formats are shown.</param>
    public static MiscInterpreter? InterpreterOf(ProgramFile file, string directory = Directory)
    {
        try
        {
            return !System.IO.Directory.Exists(directory) || File.ReadAllText(Path.Combine(directory, "status")).Trim() != "enabled"
                ? null
                : System.IO.Directory.EnumerateFiles(directory)
                    .Where(static path => Path.GetFileName(path) is not ("register" or "status"))
                    .Select(path => InterpreterOf(file, File.ReadAllLines(path)))
                    .FirstOrDefault(static interpreter => interpreter is not null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static MiscInterpreter? InterpreterOf(ProgramFile file, string[] lines) =>
        lines is ["enabled", ..] && Value(lines, "interpreter ") is { } interpreter && Matches(file, lines)
            ? new(Encoding.UTF8.GetBytes(interpreter), Value(lines, "flags: ")?.Contains('F', StringComparison.Ordinal) == true)
            : null;

    private static bool Matches(ProgramFile file, string[] lines)
    {
        if (Value(lines, "extension .") is { } extension)
        {
            var name = file.Path.AsSpan();
            return name[(name.LastIndexOf((byte)'.') + 1)..].SequenceEqual(Encoding.UTF8.GetBytes(extension)) && name.Contains((byte)'.');
        }

        if (Value(lines, "magic ") is not { } hexadecimal || !int.TryParse(Value(lines, "offset "), NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
        {
            return false;
        }

        var (magic, mask) = (Bytes(hexadecimal), Value(lines, "mask ") is { } bits ? Bytes(bits) : null);
        var start = new byte[Size];
        file.Read(0, Size).CopyTo(start);
        return magic is not null
            && (mask is null || mask.Length == magic.Length)
            && offset <= Size - magic.Length
            && magic.Index().All(b => ((start[offset + b.Index] ^ b.Item) & (mask?[b.Index] ?? byte.MaxValue)) == 0);
    }

    private static byte[]? Bytes(string hexadecimal)
    {
        var bytes = new byte[hexadecimal.Length / 2];
        return hexadecimal.Length % 2 == 0 && Convert.FromHexString(hexadecimal, bytes, out _, out _) == System.Buffers.OperationStatus.Done ? bytes : null;
    }

    private static string? Value(string[] lines, string name) =>
        Array.Find(lines, line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..];
}
