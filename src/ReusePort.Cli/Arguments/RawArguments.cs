namespace ReusePort.Cli.Arguments;

/// <summary>The arguments of this process as bytes (proc(5)): they need not be UTF-8, and a string would not preserve
/// them.</summary>
internal static class RawArguments
{
    /// <summary>The last arguments: those before them may be the .NET host's.</summary>
    public static byte[][] Last(int count)
    {
        var all = All();
        return all[(all.Length - count)..];
    }

    /// <summary>Every argument, from the name of the program on.</summary>
    public static byte[][] All()
    {
        ReadOnlySpan<byte> text = File.ReadAllBytes("/proc/self/cmdline");
        var arguments = new List<byte[]>();
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)0);
            arguments.Add(text[..end].ToArray());
            text = text[(end + 1)..];
        }

        return [.. arguments];
    }
}
