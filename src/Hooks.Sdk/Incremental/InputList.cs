using System.Globalization;
using System.Security.Cryptography;

namespace Hooks.Sdk.Incremental;

/// <summary>What a step of the build depends on, as lines of text: if they change, MSBuild repeats the step.</summary>
internal static class InputList
{
    /// <summary>Writes them into a file, if it does not contain them already.</summary>
    public static void Write(string path, IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    /// <summary>An assembly by its bytes, and those of the debug symbols next to it.</summary>
    public static string Contents(string assembly)
    {
        var symbols = Path.ChangeExtension(assembly, ".pdb");
        return $"{assembly} {Hash(assembly)} {(File.Exists(symbols) ? Hash(symbols) : "")}";
    }

    /// <summary>A tool by what changes when another version is installed in its place: it is too large to be read each time.</summary>
    public static string Version(string tool)
    {
        var file = new FileInfo(tool);
        return file.Exists
            ? string.Create(CultureInfo.InvariantCulture, $"{tool} {file.Length} {file.LastWriteTimeUtc.Ticks}")
            : tool;
    }

    /// <summary>The hash of a file's bytes.</summary>
    public static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexString(SHA256.HashData(file));
    }
}
