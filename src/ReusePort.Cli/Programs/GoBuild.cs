using System.Text;

namespace ReusePort.Cli.Programs;

/// <summary>The build information of a Go program (debug/buildinfo).</summary>
/// <param name="Version">The version of the compiler, such as <c>go1.19.8</c>; null where it isn't written beside, as before Go
/// 1.18.</param>
internal sealed record GoBuild(string? Version)
{
    /// <summary>Go's linker writes it into the first bytes of the data.</summary>
    public const int Searched = 0x10000;

    private const int HeaderSize = 32;
    private const int FlagsOffset = 15;
    private const int InlineFlag = 2;
    private const int MaxVersion = 64;

    /// <summary>Looks for it in the beginning of the data.</summary>
    public static GoBuild? Find(ReadOnlySpan<byte> data)
    {
        var start = data.IndexOf(" Go buildinf:"u8);
        return start < 1 ? null : new GoBuild(VersionIn(data[(start - 1)..]));
    }

    private static string? VersionIn(ReadOnlySpan<byte> information) =>
        information.Length > HeaderSize
        && (information[FlagsOffset] & InlineFlag) != 0
        && information[HeaderSize] is var length and <= MaxVersion
        && information.Length > HeaderSize + length
            ? Encoding.UTF8.GetString(information.Slice(HeaderSize + 1, length))
            : null;
}
