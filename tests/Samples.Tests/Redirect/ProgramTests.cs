using System.Text.RegularExpressions;
using Samples.Tests.Support;

namespace Samples.Tests.Redirect;

/// <summary>Real programs, and every symbol.</summary>
public partial class ProgramTests : RedirectedPrograms
{
    [Theory]
    [InlineData("gcc")]
    [InlineData("musl-gcc")]
    public void Every_function_finds_the_other_path(string compiler)
    {
        var program = NativeProgram.Compile(Sample.File("Redirect/Native/symbols.c"), Scratch["symbols"], ["-w"], compiler);
        File.WriteAllText(Scratch["library.c"], "int x;");
        _ = NativeProgram.Compile(Scratch["library.c"], $"{Target}/library.so", ["-shared", "-fPIC"], compiler);
        File.WriteAllText(Scratch["true.c"], "int main(void) { return 0; }");
        _ = NativeProgram.Compile(Scratch["true.c"], $"{Target}/true", [], compiler);

        Assert.Equal(new ProgramRun(0, "", ""), Run(program, From));
        Assert.False(Directory.Exists(From));
    }

    [Fact]
    public void Every_symbol_of_the_library_is_among_them()
    {
        var calls = File.ReadAllText(Sample.File("Redirect/Native/symbols.c"));
        var symbols = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "samples/Redirect"), "*Hooks.cs")
            .SelectMany(static file => Symbol.Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value))
            .ToArray();

        Assert.True(symbols.Length > 60);
        Assert.All(symbols, symbol => Assert.Matches($@"(CHECK|EXEC|ATTRIBUTE)\({symbol},", calls));
    }

    [Fact]
    public void A_shell_and_what_it_starts_work_in_the_other_directory()
    {
        Assert.Equal("content\nnew\n", Output("sh", "-c", $"cd {From} && cat file && mkdir dir && echo new > {From}/dir/new && cat dir/new && test -e {From}/dir/new"));
        Assert.Equal("new\n", File.ReadAllText($"{Target}/dir/new"));
    }

    [Fact]
    public void Programs_list_the_names_that_they_asked_for()
    {
        Assert.Equal("file\n", Output("ls", From));
        Assert.Equal($"{From}/file\n", Output("find", From, "-type", "f"));
        Assert.Equal("['file'] content\n", Output("python3", "-c", $"import os; print(os.listdir('{From}'), open('{From}/file').read().strip())"));
    }

    [Fact]
    public void A_script_is_run_by_its_other_path()
    {
        File.WriteAllText($"{Target}/script", "#!/bin/sh\necho \"$0\" \"$1\"\n");
        File.SetUnixFileMode($"{Target}/script", UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Equal($"{Target}/script a\n", Output("env", $"{From}/script", "a"));
    }

    [Fact]
    public void A_library_without_a_path_is_searched_for_as_the_caller_wants_it()
    {
        File.WriteAllText(Scratch["found.c"], "int x;");
        _ = NativeProgram.Compile(Scratch["found.c"], Scratch["libfound.so"], ["-shared", "-fPIC"]);
        var program = NativeProgram.Compile(Sample.File("Redirect/Native/runpath.c"), Scratch["runpath"], ["-Wl,--enable-new-dtags,-rpath,$ORIGIN"]);

        Assert.Equal("found\n", Output(program));
    }

    [GeneratedRegex("Intercept\\(\"(\\w+)\"")]
    private static partial Regex Symbol { get; }
}
