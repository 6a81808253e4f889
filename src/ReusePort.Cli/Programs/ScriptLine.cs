namespace ReusePort.Cli.Programs;

/// <summary>The first line of a script (execve(2)).</summary>
/// <param name="Interpreter">The path of what runs it.</param>
/// <param name="Argument">The rest of the line, which is one argument; empty if there is none.</param>
internal sealed record ScriptLine(byte[] Interpreter, byte[] Argument)
{
    // What the kernel reads of a file (BINPRM_BUF_SIZE).
    private const int Size = 256;

    /// <summary>The name of the program that env(1) executes; null if the interpreter is another.</summary>
    public byte[]? NameForEnv
    {
        get
        {
            if (!Interpreter.AsSpan().EndsWith("/env"u8))
            {
                return null;
            }

            // Only with -S it takes the argument for several.
            var name = Argument.AsSpan().StartsWith("-S"u8) ? FirstWord(Argument.AsSpan(2).TrimStart(" \t"u8)) : Argument;
            return name.IsEmpty || name[0] == '-' || name.Contains((byte)'=') ? null : name.ToArray();
        }
    }

    /// <summary>Reads the line; null if the file is not a script.</summary>
    public static ScriptLine? Read(ProgramFile file)
    {
        var start = file.Read(0, Size);
        if (!start.StartsWith("#!"u8))
        {
            return null;
        }

        var line = start[2..];
        line = (line.IndexOfAny((byte)'\n', (byte)'\0') is var end and >= 0 ? line[..end] : line).Trim(" \t"u8);
        var interpreter = FirstWord(line);
        return interpreter.IsEmpty ? null : new ScriptLine(interpreter.ToArray(), line[interpreter.Length..].Trim(" \t"u8).ToArray());
    }

    private static ReadOnlySpan<byte> FirstWord(ReadOnlySpan<byte> text) =>
        text.IndexOfAny((byte)' ', (byte)'\t') is var length and >= 0 ? text[..length] : text;
}
