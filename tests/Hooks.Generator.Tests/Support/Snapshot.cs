using System.Runtime.CompilerServices;
using TestSupport;

namespace Hooks.Generator.Tests.Support;

/// <summary>Compares what was generated with the files in <c>Snapshots</c>, named as Verify names them:
/// <c>Class.Method#Hint.verified.cs</c>. What differs is written beside as <c>.received.cs</c>; who wants it renames
/// it.</summary>
internal static class Snapshot
{
    private static readonly string s_directory = Path.Combine(RepositoryFiles.Root, "tests/Hooks.Generator.Tests/Snapshots");

    /// <summary>Every generated file is as verified, and every verified file was generated.</summary>
    public static void Verify(GeneratorRun run, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var prefix = $"{Path.GetFileNameWithoutExtension(testFile)}.{test}#";
        var received = run.Sources.ToDictionary(
            source => prefix + Path.GetFileNameWithoutExtension(source.HintName),
            static source => $"//HintName: {source.HintName}\n{source.SourceText}");
        var problems = received
            .Select(file => Compare(Path.Combine(s_directory, file.Key), file.Value))
            .Concat(Directory.GetFiles(s_directory, $"{prefix}*.verified.cs")
                .Select(static path => Path.GetFileName(path))
                .Where(file => !received.ContainsKey(file[..^".verified.cs".Length]))
                .Select(static file => $"{file} was not generated."))
            .OfType<string>()
            .ToArray();
        Assert.True(problems.Length == 0, string.Join('\n', problems));
    }

    /// <summary>What is wrong with a file; null if nothing is.</summary>
    private static string? Compare(string path, string received)
    {
        var verifiedFile = $"{path}.verified.cs";
        var receivedFile = $"{path}.received.cs";
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
