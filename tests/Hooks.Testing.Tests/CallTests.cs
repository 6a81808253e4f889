using Hooks.Libc;
using Hooks.Testing.Calls;
using Hooks.Testing.Hosting;
using Hooks.Testing.Tests.Support;
using Xunit.Sdk;

namespace Hooks.Testing.Tests;

/// <summary>Calls as an author writes them, and as the kit does.</summary>
public class CallTests(HookLibraries libraries) : KitTest(libraries)
{
    [Theory]
    [InlineData("f()")]
    [InlineData("f(1)", "1")]
    [InlineData("f(fd, (struct sockaddr *)&address, sizeof address)", "fd", "(struct sockaddr *)&address", "sizeof address")]
    [InlineData("f(g(1, 2), x[h(3, 4)], (int[]) { 5, 6 })", "g(1, 2)", "x[h(3, 4)]", "(int[]) { 5, 6 }")]
    [InlineData("f(\"a,b)\", ',', '\\'', \"\\\",\")", "\"a,b)\"", "','", "'\\''", "\"\\\",\"")]
    public void Arguments_are_told_apart(string call, params string[] arguments) =>
        Assert.Equal(arguments, CallText.Arguments(call, "f"));

    [Theory]
    [InlineData("f(1) + f(2)")]
    [InlineData("f(1) + 2")]
    [InlineData("(f(1))")]
    [InlineData("other(1)")]
    [InlineData("f")]
    public void What_is_not_one_call_of_the_function_has_none(string call) => Assert.Null(CallText.Arguments(call, "f"));

    [Fact]
    public void Pointers_and_sizes_are_replaced_and_nothing_else()
    {
        var variants = ArgumentVariants.Of(new HookCall("bind") { Call = "bind(fd, address, length)" }).ToArray();

        Assert.Equal(
            [
                "bind(fd, NULL, length)", "bind(fd, kit_nowhere(), length)", "bind(fd, (void *)-1, length)",
                "bind(fd, kit_edge((const void *)(address), 1), length)", "bind(fd, kit_edge((const void *)(address), 2), length)",
                "bind(fd, kit_edge((const void *)(address), 4), length)", "bind(fd, kit_edge((const void *)(address), 8), length)",
                "bind(fd, kit_edge((const void *)(address), 15), length)",
                "bind(fd, address, 0)", "bind(fd, address, 1)", "bind(fd, address, -1)",
            ],
            variants);
    }

    [Theory]
    [InlineData("recv", "recv(fd, text, sizeof text, MSG_DONTWAIT)", 2, "0", "1")]
    [InlineData("__recv_chk", "__recv_chk(fd, text, 5, 5, 0)", 2, "0", "1")]
    [InlineData("read", "read(fd, text, sizeof text)", 2, "0", "1")]
    [InlineData("sendmmsg", "sendmmsg(fd, messages, 1, 0)", 2, "0")]
    [InlineData("readv", "readv(fd, parts, 2)", 2, "0", "1")]
    [InlineData("getrandom", "getrandom(text, sizeof text, 0)", 1, "0", "1")]
    [InlineData("getsockopt", "getsockopt(fd, 1, 2, text, &length)", 2)]
    [InlineData("connect", "connect(fd, address, length)", 2, "0", "1", "-1")]
    public void A_size_is_never_larger_than_the_memory(string symbol, string text, int position, params string[] sizes)
    {
        var call = new HookCall(symbol) { Call = text };
        var arguments = CallText.Arguments(text, symbol)!;

        Assert.Equal(sizes, ArgumentVariants.Of(call)
            .Select(variant => CallText.Arguments(variant, symbol)!)
            .Where(variant => variant[position] != arguments[position])
            .Select(variant => variant[position]));
    }

    [Theory]
    [InlineData("pthread_spin_trylock", "pthread_spin_trylock(&lock)", "(NULL)", "(kit_nowhere())")]
    [InlineData("sem_post", "sem_post(&lock)", "(NULL)", "(kit_nowhere())")]
    [InlineData("fflush", "fflush(stream)", "(NULL)", "(kit_nowhere())", "((void *)-1)")]
    [InlineData("atexit", "atexit(function)", "(NULL)", "(kit_nowhere())", "((void *)-1)")]
    public void A_lock_a_stream_or_a_function_is_not_cut_short(string symbol, string call, params string[] variants) => Assert.Equal(
        variants,
        ArgumentVariants.Of(new HookCall(symbol) { Call = call }).Select(variant => variant[symbol.Length..]));

    [Fact]
    public void What_is_not_there_is_not_cut_short() => Assert.Equal(
        ["f(kit_nowhere())", "f((void *)-1)"],
        ArgumentVariants.Of(new HookCall("time") { Call = "time(NULL)" }).Select(static variant => variant.Replace("time", "f")));

    [Fact]
    public void A_signal_number_or_a_process_id_is_never_replaced() =>
        Assert.Empty(ArgumentVariants.Of(new HookCall("kill") { Call = "kill(child, SIGTERM)" }));

    [Fact]
    public void Every_function_of_libc_has_a_call_that_compiles()
    {
        using var directory = new TemporaryDirectory();
        var calls = LibcCatalogue.Symbols
            .Where(static symbol => LibcCatalogue.Find(symbol)!.Support != LibcSupport.Musl)
            .Select(static symbol => DerivedCall.Of(symbol, LibcCatalogue.Find(symbol)!.Signatures[0]))
            .ToArray();
        File.WriteAllText(directory["kit.h"], FixtureFiles.Read("kit.h"));
        File.WriteAllText(directory["calls.c"], CallSource.Write(CallSource.Variants(calls)));

        var run = ProgramRun.Of(RequiredProgram.Find("cc"), ["-fsyntax-only", "-fno-builtin", "-w", directory["calls.c"]]);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.True(calls.Length > 2000, $"{calls.Length}");
    }

    [Fact]
    public void The_calls_that_succeed_do()
    {
        // Before Assert.All, to which a skipped test is a failure.
        var library = Libraries.Compile("sound.c");
        var groups = HookCalls.Of([.. WellKnownCalls.Symbols])
            .Where(static call => !call.Call.StartsWith("kit_", StringComparison.Ordinal))
            .GroupBy(static call => call.Headers);

        Assert.All(groups, group =>
        {
            var subject = Subject(library, [.. group.Select(static call => call with { UnusualCalls = [] })]);
            var run = subject.Run("quiet", subject.Lasting, []);

            Assert.Equal(group.Count(), subject.Lasting.Count);
            Assert.All(subject.Lasting, index => Assert.True(
                run.Report[index].First is { Result: >= 0, KeepsErrno: true }, $"{subject.Variants[index].Expression}: {run.Report[index].First}"));
        });
    }

    [Theory]
    [InlineData("no_such_function", "no_such_function is not a libc function that the kit knows: write a HookCall for it.")]
    [InlineData("reboot", "No call of reboot can be derived from its prototype: it changes the machine: its clock, ")]
    [InlineData("pause", "No call of pause can be derived from its prototype: it waits: for a signal, ")]
    [InlineData("waitpid", "No call of waitpid can be derived from its prototype: it waits: for a signal, another thread or process, ")]
    [InlineData("vfork", "No call of vfork can be derived from its prototype: its child returns first, ")]
    [InlineData("_longjmp", "No call of _longjmp can be derived from its prototype: it returns in another process or thread, ")]
    [InlineData("gethostbyname", "No call of gethostbyname can be derived from its prototype: it asks other machines, ")]
    public void A_function_without_a_call_of_its_own_is_refused(string symbol, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => HookCalls.Of(symbol)).Message, StringComparison.Ordinal);

    /// <summary>getdents is musl's alone.</summary>
    [Fact]
    public void A_name_that_this_libc_lacks_is_left_out_where_another_name_of_the_function_is_there()
    {
        Assert.Equal(["getdents64"], HookCalls.Of("getdents", "getdents64").Select(static call => call.Symbol));
        Assert.Contains("getdents", HookCalls.Of("getdents", "fsync").Select(static call => call.Symbol));
    }

    [Fact]
    public void A_call_that_does_not_compile_is_shown_with_the_compiler_s_message()
    {
        var subject = Subject(Libraries.Compile("sound.c"), new HookCall("fsync") { Call = "fsync(nothing)" });

        var failure = Assert.ThrowsAny<XunitException>(() => subject.Lasting);

        Assert.Contains("The calls could not be compiled", failure.Message, StringComparison.Ordinal);
        Assert.Contains("nothing", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_is_not_there_is_named() =>
        Assert.Contains(
            "/nowhere/lib.so: the library does not exist. Was it built?",
            Assert.ThrowsAny<XunitException>(() => Subject("/nowhere/lib.so", [.. HookCalls.Of("fsync")])).Message,
            StringComparison.Ordinal);
}
