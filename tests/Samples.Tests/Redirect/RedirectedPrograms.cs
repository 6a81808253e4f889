using Samples.Tests.Support;

namespace Samples.Tests.Redirect;

/// <summary>Programs under the library, with a table: <c>/redirected/from</c> leads to a directory.</summary>
public abstract class RedirectedPrograms : IDisposable
{
    /// <summary>What is redirected; the machine has no such directory.</summary>
    protected const string From = "/redirected/from";

    protected RedirectedPrograms()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText($"{Target}/file", "content\n");
        WriteTable($"{From} => {Target}");
    }

    protected TemporaryDirectory Scratch { get; } = new();

    /// <summary>Where it leads.</summary>
    protected string Target => Scratch["to"];

    public static string Library { get; } = Sample.Library("libredirect.so");

    public void Dispose()
    {
        Scratch.Dispose();
        GC.SuppressFinalize(this);
    }

    protected void WriteTable(params string[] lines) => File.WriteAllLines(Scratch["table"], lines);

    protected ProgramRun Run(string program, params string[] arguments) => ProgramRun.Of(
        RequiredProgram.Find(program),
        arguments,
        new Dictionary<string, string?> { ["LD_PRELOAD"] = Library, ["REDIRECT"] = Scratch["table"], ["LC_ALL"] = "C" });

    /// <summary>What cat writes to stderr, without its path.</summary>
    protected string ErrorsOfCat(string path) =>
        Run("cat", path).Errors.Replace($"{RequiredProgram.Find("cat")}: ", "cat: ", StringComparison.Ordinal);

    /// <summary>What a program that must succeed wrote.</summary>
    protected string Output(string program, params string[] arguments)
    {
        var run = Run(program, arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return run.Output;
    }
}
