using HeaderReader.Catalogue;
using Hooks.Libc;
using TestSupport;

namespace Hooks.Generator.Tests.Catalogue;

/// <summary>What the catalogue says every process has, every process has.</summary>
public class PlaceTests
{
    [Fact]
    public void The_libraries_of_this_machine_give_the_lists_that_are_checked_in()
    {
        RequiredProgram.Find("nm");
        RequiredFile.Find("/usr/aarch64-linux-gnu/lib/libc.so.6", "package libc6-dev-arm64-cross");
        Assert.Equal(DataFile.Read("places.txt"), PlacesFile.Generate(DataFile.Read("libc.txt")).Text);
        Assert.Equal(DataFile.Read("variables.txt"), VariablesFile.Generate().Text);
        Assert.Equal(DataFile.Read("versions.txt"), VersionsFile.Generate(DataFile.Read("libc.txt")).Text);
    }

    [Theory]
    [InlineData("cos", "libm.so.6", null)]
    [InlineData("ns_samename", "libresolv.so.2", null)]
    [InlineData("arc4random", "libc.so.6", "2.36")]
    [InlineData("__isoc23_strtol", "libc.so.6", "2.38")]
    [InlineData("strlcpy", "libc.so.6", "2.38")]
    [InlineData("__wcslcat_chk", "libc.so.6", "2.38")]
    [InlineData("pidfd_spawn", "libc.so.6", "2.39")]
    [InlineData("sched_getattr", "libc.so.6", "2.41")]
    [InlineData("pthread_gettid_np", "libc.so.6", "2.42")]
    public void A_function_that_a_process_may_lack_is_listed_with_its_library_and_version(string symbol, string library, string? since) =>
        Assert.Equal(new FunctionPlace(library, since, IsX64Only: false), FunctionPlaces.Of(symbol));

    [Theory]
    [InlineData("open")]
    [InlineData("pthread_create")]
    [InlineData("dlopen")]
    [InlineData("timer_create")]
    [InlineData("ldexp")]
    [InlineData("backtrace")]
    [InlineData("no_such_function")]
    public void A_function_of_every_libc_since_2_34_is_not_listed(string symbol) => Assert.Null(FunctionPlaces.Of(symbol));

    [Theory]
    [InlineData("realpath", "x64", true)]
    [InlineData("pthread_cond_wait", "x64", true)]
    [InlineData("memcpy", "x64", true)]
    [InlineData("pow", "arm64", true)]
    [InlineData("pthread_kill", "arm64", true)]
    [InlineData("realpath", "arm64", false)]
    [InlineData("pthread_create", "x64", false)]
    [InlineData("open", "x64", false)]
    [InlineData("no_such_function", "x64", false)]
    public void A_function_whose_oldest_version_is_other_code_than_the_default_one_is_listed(string symbol, string architecture, bool isListed) =>
        Assert.Equal(isListed, FunctionVersions.IsOldByDefault(symbol, architecture));

    [Fact]
    public void Every_function_of_the_list_is_in_the_catalogue() =>
        Assert.Subset(LibcCatalogue.Symbols.ToHashSet(), FunctionPlaces.Symbols.ToHashSet());

    [Fact]
    public void A_program_on_glibc_starts_with_a_library_that_imports_every_function_of_glibc()
    {
        using var directory = new TemporaryDirectory();
        Assert.Equal("", Start(directory, "gcc", LibcSupport.Glibc));
    }

    [Fact]
    public void A_program_on_musl_starts_with_a_library_that_imports_every_function_of_musl()
    {
        using var directory = new TemporaryDirectory();
        Assert.Equal("", Start(directory, "musl-gcc", LibcSupport.Musl));
    }

    [Fact]
    public void A_program_on_glibc_does_not_start_with_a_function_of_the_list()
    {
        using var directory = new TemporaryDirectory();
        Assert.Contains("undefined symbol: cos", Start(directory, "gcc", ["cos"]), StringComparison.Ordinal);
    }

    private static string Start(TemporaryDirectory directory, string compiler, LibcSupport libc) => Start(directory, compiler, LibcCatalogue.Symbols.Where(symbol =>
        LibcCatalogue.Find(symbol)!.Support is var support
        && (support == LibcSupport.Both || support == libc)
        && (libc == LibcSupport.Musl || FunctionPlaces.Of(symbol) is null)));

    /// <summary>What the loader says of a program that is started with a library that refers to these symbols, without versions as a
    /// hook library does.</summary>
    private static string Start(TemporaryDirectory directory, string compiler, IEnumerable<string> symbols)
    {
        var path = RequiredProgram.Find(compiler);
        File.WriteAllText(directory["imports.s"], ".data\n" + string.Concat(symbols.Select(static symbol => $".quad {symbol}\n")) + ".section .note.GNU-stack\n");
        File.WriteAllText(directory["program.c"], "int main(void) { return 0; }");
        Succeed(ProgramRun.Of(RequiredProgram.Find("gcc"), ["-shared", "-nostdlib", "-o", directory["imports.so"], directory["imports.s"]]));
        Succeed(ProgramRun.Of(path, ["-o", directory["program"], directory["program.c"]]));
        var run = ProgramRun.Of(directory["program"], [], new Dictionary<string, string?> { ["LD_PRELOAD"] = directory["imports.so"] });
        return run.ExitCode == 0 ? run.Errors : $"{run.ExitCode}: {run.Errors}";
    }

    private static void Succeed(ProgramRun run) => Assert.True(run.ExitCode == 0, run.Errors);
}
