using Trace.Tests.Support;

namespace Trace.Tests;

public class SettingsTests
{
    private const string Calls =
        "file,network,process,open,openat,creat,fopen,opendir,unlink,unlinkat,remove,rename,renameat,renameat2,mkdir,mkdirat,rmdir,"
        + "socket,bind,listen,connect,accept,accept4,execve,execv,execvp,execvpe,fexecve,posix_spawn,posix_spawnp";

    [Theory]
    [InlineData("mkdir", new[] { "mkdir" })]
    [InlineData("rmdir,socket", new[] { "rmdir", "socket" })]
    [InlineData("file", new[] { "mkdir", "rmdir" })]
    [InlineData("network", new[] { "socket", "connect" })]
    [InlineData("process", new[] { "execve" })]
    [InlineData("connect,file,mkdir", new[] { "mkdir", "rmdir", "connect" })]
    [InlineData("", new[] { "mkdir", "rmdir", "socket", "connect", "execve" })]
    [InlineData(null, new[] { "mkdir", "rmdir", "socket", "connect", "execve" })]
    public void What_is_named_is_traced(string? names, string[] calls)
    {
        const string Python = """
            import os, socket
            for call in lambda: os.mkdir('/no/such'), lambda: os.rmdir('/no/such'), \
                    lambda: socket.socket(socket.AF_UNIX).connect('/no/such'), lambda: os.execve('/no/such', ['x'], {}):
                try: call()
                except OSError: pass
            """;

        var run = TraceRun.Of(names, RequiredProgram.Find("python3"), "-I", "-S", "-c", Python);

        var traced = run.Lines
            .Where(static line => !line.EndsWith('?') && (line.Contains("/no/such", StringComparison.Ordinal) || line.StartsWith("socket", StringComparison.Ordinal)))
            .Select(static line => line.Split('(')[0]);
        Assert.Equal(calls, traced);
    }

    [Theory]
    [InlineData("conect", "conect")]
    [InlineData("file,,connect", "")]
    [InlineData("connect, bind", " bind")]
    [InlineData("FILE", "FILE")]
    public void A_name_that_is_none_is_an_error_that_says_what_is_allowed(string names, string wrong)
    {
        var run = TraceRun.ToErrors(names, "/bin/sh", "-c", ": </dev/null");

        Assert.Equal((0, $"trace: HOOKS_TRACE holds \"{wrong}\"; allowed: {Calls}\n"), (run.ExitCode, run.Errors));
    }

    [Theory]
    [InlineData("trace.log", "not an absolute path")]
    [InlineData("/no/such/directory", "ENOENT")]
    [InlineData("/", "EISDIR")]
    public void A_file_that_cannot_be_appended_to_is_an_error(string file, string reason)
    {
        var run = TraceRun.To(file, null, "/bin/sh", "-c", ": </dev/null");

        Assert.Equal(
            (0, $"trace: HOOKS_TRACE_FILE=\"{file}\": {reason}; allowed: the path of a file that can be appended to, from / on\n"),
            (run.ExitCode, run.Errors));
    }

    [Fact]
    public void A_path_that_is_too_long_is_an_error()
    {
        var run = TraceRun.To("/" + new string('x', 2000), null, "/bin/true");

        Assert.Contains("\"...: ENAMETOOLONG; allowed", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_stderr_and_a_file_nothing_is_traced_and_nothing_harmed()
    {
        var run = TraceRun.ToErrors(null, "/bin/sh", "-c", "exec 2>&-; /bin/rm -f /no/such; echo $?");

        Assert.Equal("0\n", run.Output);
    }
}
