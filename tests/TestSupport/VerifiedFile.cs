namespace TestSupport;

/// <summary>A file that holds what a test expects, named as Verify names it: <c>NAME.verified.EXT</c>. What differs is
/// written beside it as <c>NAME.received.EXT</c>; to accept it, rename it.</summary>
public static class VerifiedFile
{
    /// <summary>Compares text with a file.</summary>
    /// <param name="path">The path of the file, without <c>.verified.EXT</c>.</param>
    /// <param name="extension">Its extension, such as <c>cs</c>.</param>
    /// <param name="received">The text.</param>
    /// <returns>What differs, or null if nothing does.</returns>
    public static string? Compare(string path, string extension, string received)
    {
        var verifiedFile = $"{path}.verified.{extension}";
        var receivedFile = $"{path}.received.{extension}";
        var verified = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile) : null;
        if (verified == received)
        {
            File.Delete(receivedFile);
            return null;
        }

        File.WriteAllText(receivedFile, received);
        return verified is null
            ? $"{Path.GetFileName(verifiedFile)} does not exist; the text received is beside."
            : $"{Path.GetFileName(verifiedFile)}: {FirstDifference(verified.Split('\n'), received.Split('\n'))}";
    }

    private static string FirstDifference(string[] verified, string[] received)
    {
        var line = verified.Zip(received).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"line {line + 1} differs.\n  verified: {LineOf(verified, line)}\n  received: {LineOf(received, line)}";
    }

    private static string LineOf(string[] text, int line) => line < text.Length ? text[line] : "(the file ends)";
}
