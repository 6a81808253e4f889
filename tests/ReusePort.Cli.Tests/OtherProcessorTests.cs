using System.Globalization;

namespace ReusePort.Cli.Tests;

/// <summary>Programs for i386, which this processor runs too, and which libreuseport.so can't be loaded into.</summary>
public sealed class OtherProcessorTests : IDisposable
{
    private readonly WatchedPrograms _programs = new();
    private readonly string _port = FreePort.Find().ToString(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("direct")]
    [InlineData("socketcall")]
    public void A_static_program_shares_its_port(string way) => AssertShares(Static(), way);

    [Theory]
    [InlineData("libc")]
    [InlineData("socketcall")]
    public void A_dynamic_program_shares_its_port(string way) => AssertShares(Dynamic(), way);

    [Theory]
    [InlineData("direct")]
    [InlineData("socketcall")]
    public void One_that_listens_without_being_watched_is_ended_if_the_user_wants_that(string way)
    {
        var run = Tool.Run("--strict", "sh", "-c", "\"$0\" $1 $2; cat", Static(), way, _port);

        Assert.Equal((123, "bound 0\n"), (run.ExitCode, run.Output));
        Assert.EndsWith(" without SO_REUSEPORT: it is for another processor than libreuseport.so: the command is ended\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_check_says_why_it_is_watched()
    {
        var run = Tool.Run("--check", "--rule", "comm=*", Static());

        Assert.Contains("way           notify: the program is for another processor than libreuseport.so, so the kernel asks reuseport at each bind\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_of_the_x32_ABI_is_seen_though_this_kernel_may_not_have_it()
    {
        RequireX64();

        Assert.EndsWith(" 1\n", Tool.Run("--via", "notify", _programs.Dynamic, "x32", _port).Output, StringComparison.Ordinal);
    }

    public void Dispose() => _programs.Dispose();

    private void AssertShares(string program, string way)
    {
        var expected = new ProgramRun(0, "bound 1\n", string.Empty);

        Assert.Equal(expected, Tool.Run(program, way, _port));
        Assert.Equal(expected, Tool.Run("--via", "notify", "--strict", "--port", _port, program, way, _port));
    }

    private string Static()
    {
        RequireX64();
        return _programs.CompileOther("binds_i386", "-m32", "-nostdlib", "-static", "-fno-stack-protector", "-fno-pie", "-no-pie");
    }

    private string Dynamic()
    {
        RequireX64();
        const string linker = "/lib/ld-linux.so.2";
        var libc = RequiredFile.Find("/lib32/libc.so.6", "package libc6-i386");
        return _programs.CompileOther(
            "binds_i386", "-m32", "-nostartfiles", "-nodefaultlibs", "-DLIBC", "-fno-stack-protector", "-fno-pie", "-no-pie", $"-Wl,--dynamic-linker={RequiredFile.Find(linker, "package libc6-i386")}", libc);
    }

    private static void RequireX64() => Assert.SkipUnless(ThisMachine.RuntimeIdentifier == "linux-x64", "another processor doesn't run programs for i386");
}
