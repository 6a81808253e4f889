using Hooks.Libc;
using Hooks.Testing.Calls;

namespace Hooks.Testing.Tests;

/// <summary>Calls that are written from a prototype alone.</summary>
public class DerivedCallTests
{
    private static readonly (string Symbol, HookCall Call)[] s_all =
    [
        .. LibcCatalogue.Symbols
            .Where(static symbol => UnderivableFunctions.ReasonAgainst(symbol) is null)
            .Select(static symbol => (symbol, DerivedCall.Of(symbol, LibcCatalogue.Find(symbol)!.Signatures[0]))),
    ];

    [Theory]
    [InlineData("sendmmsg", "kit_function_sendmmsg(-1, kit_memory_1, 1, -1)")]
    [InlineData("recv", "kit_function_recv(-1, kit_memory_1, 1, -1)")]
    [InlineData("__recv_chk", "kit_function___recv_chk(-1, kit_memory_1, 1, 4096, -1)")]
    [InlineData("__gethostname_chk", "kit_function___gethostname_chk(kit_memory_0, 1, 512)")]
    [InlineData("__realpath_chk", "kit_function___realpath_chk(kit_memory_0, kit_memory_1, 4096)")]
    [InlineData("readv", "kit_function_readv(-1, kit_memory_1, 1)")]
    [InlineData("fgets", "kit_function_fgets(kit_memory_0, 1, kit_stream)")]
    [InlineData("getline", "kit_function_getline(kit_memory_0, kit_memory_1, kit_stream)")]
    [InlineData("qsort", "kit_function_qsort(kit_memory_0, 1, 1, (void *)kit_callback)")]
    [InlineData("readdir", "kit_function_readdir(kit_directory)")]
    [InlineData("isalpha_l", "kit_function_isalpha_l(-1, kit_locale())")]
    [InlineData("chown", "kit_function_chown(kit_memory_0, -1, -1)")]
    [InlineData("chmod", "kit_function_chmod(kit_memory_0, -1)")]
    [InlineData("pthread_kill", "kit_function_pthread_kill(kit_self(), -1)")]
    [InlineData("execl", "kit_function_execl(kit_memory_0, kit_memory_1, 0L, 0L, 0L, 0L, 0L, 0L)")]
    public void Name_no_more_than_there_is_and_pass_what_is_asked_for(string symbol, string call) =>
        Assert.Equal(call, s_all.Single(pair => pair.Symbol == symbol).Call.Call);

    /// <summary>What one call writes, another one, on another thread, must not find.</summary>
    [Fact]
    public void Share_no_memory() => Assert.All(s_all, static pair =>
    {
        var arguments = CallText.Arguments(pair.Call.Call, DerivedCall.FunctionName(pair.Symbol))!;
        var memory = arguments.Where(static argument => argument.StartsWith("kit_memory_", StringComparison.Ordinal)).ToArray();

        Assert.DoesNotContain("kit_zeros", arguments);
        Assert.Equal(memory.Distinct(), memory);
        Assert.All(memory, name => Assert.Contains($"    char {name}[", pair.Call.Setup, StringComparison.Ordinal));
    });

    /// <summary>Half a stack of 64 kB is libc's.</summary>
    [Fact]
    public void Fit_a_small_stack() => Assert.All(s_all, static pair =>
        Assert.True(pair.Call.Setup.Split('\n').Sum(static line => line.Contains("[4096]") ? 4096 : line.Contains("[1024]") ? 1024 : 0) <= 16384));

    [Fact]
    public void Close_the_stream_unless_the_function_does()
    {
        Assert.Contains("kit_close_stream(kit_stream);", s_all.Single(static pair => pair.Symbol == "fgetc").Call.Cleanup);
        Assert.DoesNotContain("kit_close_stream", s_all.Single(static pair => pair.Symbol == "fclose").Call.Cleanup);
    }

    [Fact]
    public void Are_refused_for_functions_of_libc_and_for_each_once() => Assert.All(
        UnderivableFunctions.Symbols.GroupBy(static symbol => symbol),
        static group =>
        {
            Assert.NotNull(LibcCatalogue.Find(group.Key));
            Assert.Single(group);
        });
}
