using System.Text.RegularExpressions;
using Trace.Tests.Support;

namespace Trace.Tests;

/// <summary>One run of a program, seen by strace and by the library.</summary>
public partial class StraceTests
{
    [Fact]
    public void A_line_is_what_strace_writes_of_the_call()
    {
        using var directory = new TemporaryDirectory();
        var (trace, strace) = (directory["trace"], directory["strace"]);
        var program = Fixture.Compile("calls.c", directory);
        string[] variables = [.. TraceRun.Variables(null, trace)
            .Where(static variable => variable.Value is not null)
            .SelectMany(static variable => (string[])["-E", $"{variable.Key}={variable.Value}"])];

        var run = ProgramRun.Of(
            "/bin/sh",
            ["-c", "cd \"$0\" && exec \"$@\"", directory.Path, RequiredProgram.Find("strace"), "-s", "64", "-o", strace, .. variables, program]);

        Assert.True(run.ExitCode == 0, run.Errors);
        var expected = Between(File.ReadLines(strace)).Where(static line => Call().IsMatch(line)).Select(Simplified).ToArray();
        var actual = Between(File.ReadLines(trace))
            .Select(static line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])
            .Where(static line => !line.EndsWith(" = ?", StringComparison.Ordinal))
            .Select(AsSystemCall)
            .ToArray();
        Assert.True(expected.Length > 60, string.Join('\n', expected));
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }

    private static IEnumerable<string> Between(IEnumerable<string> lines) => lines
        .SkipWhile(static line => !line.Contains("unlink(\"begin\")", StringComparison.Ordinal))
        .TakeWhile(static line => !line.Contains("unlink(\"end\")", StringComparison.Ordinal));

    /// <summary>Without the message of the error and the size of the environment.</summary>
    private static string Simplified(string line) => Environment().Replace(
        Message().Replace(Padding().Replace(line, " = "), "$1"), string.Empty);

    /// <summary>libc makes other system calls of some functions.</summary>
    private static string AsSystemCall(string line) => DirectoryOpening().Replace(
        line.Replace("open(", "openat(AT_FDCWD, ", StringComparison.Ordinal),
        "openat(AT_FDCWD, $1, O_RDONLY|O_NONBLOCK|O_CLOEXEC|O_DIRECTORY) = -1");

    [GeneratedRegex(@"^(openat|creat|rename\w*|mkdir\w*|unlink\w*|rmdir|connect|bind|socket|listen|accept4?|execve)\(")]
    private static partial Regex Call();

    [GeneratedRegex(@"(?<=\)) += ")]
    private static partial Regex Padding();

    [GeneratedRegex(@"(= -1 E\w+) \(.*\)$")]
    private static partial Regex Message();

    [GeneratedRegex(@" /\* \d+ vars? \*/")]
    private static partial Regex Environment();

    [GeneratedRegex(@"opendir\((.*)\) = NULL")]
    private static partial Regex DirectoryOpening();
}
