using Hooks.Testing.Tests.Support;

namespace Hooks.Testing.Tests;

/// <summary>What keeps a check from looking is named, and is not a fault of the hook.</summary>
public class SkippedCheckTests(HookLibraries libraries) : KitTest(libraries)
{
    [Theory]
    [InlineData("ptrace", "signal", null)]
    [InlineData("ptrace", "learn", null)]
    [InlineData("seccomp", "filter", "0")]
    [InlineData("prlimit64", "limited", "67108864")]
    [InlineData("prlimit64", "no-memory", null)]
    [InlineData("clone", "fork", null)]
    [InlineData("clone3", "threads", null)]
    [InlineData("clone3", "stack", "65536")]
    public void A_machine_that_does_not_allow_what_a_check_needs_skips_it_by_name(string systemCall, string check, string? argument)
    {
        var subject = Fsync("sound.c");
        var refuses = Libraries.Program("refuses.c");

        var message = EndOf.Test(() => subject.Run(check, subject.Lasting, [subject.Library], argument, [refuses, systemCall, "--"]));

        Assert.Contains($"This machine doesn't allow what the check \"{check}\" needs: ptrace(2), seccomp(2), prlimit(2), or that many", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_call_every_check_is_skipped_and_names_what_is_to_be_written()
    {
        var library = Libraries.Compile("sound.c");

        Assert.Contains("not written: a call of what the library hooks", EndOf.Test(() => Subject(library)), StringComparison.Ordinal);
    }
}
