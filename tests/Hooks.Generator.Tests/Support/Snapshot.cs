using System.Runtime.CompilerServices;
using TestSupport;

namespace Hooks.Generator.Tests.Support;

/// <summary>Compares what was generated with the files in <c>Snapshots</c>: <c>Class.Method#Hint.verified.cs</c>.</summary>
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
            .Select(file => VerifiedFile.Compare(Path.Combine(s_directory, file.Key), "cs", file.Value))
            .Concat(Directory.GetFiles(s_directory, $"{prefix}*.verified.cs")
                .Select(static path => Path.GetFileName(path))
                .Where(file => !received.ContainsKey(file[..^".verified.cs".Length]))
                .Select(static file => $"{file} was not generated."))
            .OfType<string>()
            .ToArray();
        Assert.True(problems.Length == 0, string.Join('\n', problems));
    }
}
