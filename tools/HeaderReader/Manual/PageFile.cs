using System.IO.Compression;
using System.Text;

namespace HeaderReader.Manual;

/// <summary>The sources of the manual pages that this machine has (Debian's manpages-dev).</summary>
internal static class PageFile
{
    /// <summary>Their directory.</summary>
    public const string ManDirectory = "/usr/share/man";

    /// <summary>The source of a page, or of the one that it is a link to; null if there is none.</summary>
    public static string? Read(string page)
    {
        var path = Path.Combine(ManDirectory, $"{page}.gz");
        if (!File.Exists(path))
        {
            return null;
        }

        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        var source = reader.ReadToEnd();
        return Roff.LinkOf(source) is { } other && other != page ? Read(other) : source;
    }
}
