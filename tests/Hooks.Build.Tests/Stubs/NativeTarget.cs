using System.Globalization;
using TestSupport;

namespace Hooks.Build.Tests.Stubs;

/// <summary>A processor that libraries are built for, and how its programs are compiled, run and disassembled here.</summary>
internal sealed class NativeTarget
{
    private readonly bool _isX64;

    private NativeTarget(string architecture) => _isX64 = architecture == "x64";

    /// <summary>The processor, <c>x64</c> or <c>arm64</c>.</summary>
    public static NativeTarget Of(string architecture) => new(architecture);

    /// <summary>Compiles C; both compilers round after every operation, as C# does.</summary>
    public string Compile(string source, string output, params IEnumerable<string> options) =>
        NativeProgram.Compile(source, output, ["-ffp-contract=off", .. options], _isX64 ? "gcc" : "aarch64-linux-gnu-gcc");

    /// <summary>Compiles C++ that includes no header of C++. Of its library there is only that which the compiler of C brings.</summary>
    public string CompileCpp(string source, string output, params IEnumerable<string> options) => NativeProgram.Compile(
        source,
        output,
        [_isX64 ? "--target=x86_64-linux-gnu" : "--target=aarch64-linux-gnu", "-nostdinc++", "-nostdlib++", .. options, "-l:libstdc++.so.6"],
        "clang++");

    /// <summary>Runs a program with libraries preloaded.</summary>
    public ProgramRun Run(string program, string libraries, params IEnumerable<string> arguments) => RunWith([("LD_PRELOAD", libraries)], program, arguments);

    /// <summary>Runs a program with variables set.</summary>
    public ProgramRun RunWith(IEnumerable<(string Name, string Value)> variables, string program, IEnumerable<string> arguments) => _isX64
        ? ProgramRun.Of(program, arguments, variables.ToDictionary(static variable => variable.Name, static variable => (string?)variable.Value))
        : ProgramRun.Of(
            RequiredProgram.Find("qemu-aarch64", "qemu-aarch64-static"),
            ["-L", "/usr/aarch64-linux-gnu", .. variables.SelectMany(static variable => (string[])["-E", $"{variable.Name}={variable.Value}"]), program, .. arguments]);

    /// <summary>Where a function lies in a library, and its size, both in bytes.</summary>
    public (long Start, long Size) Locate(string library, string symbol)
    {
        var run = ProgramRun.Of(RequiredProgram.Find(_isX64 ? "objdump" : "aarch64-linux-gnu-objdump"), ["-t", library]);
        Assert.True(run.ExitCode == 0, run.Errors);
        var words = run.Output.Split('\n')
            .Select(static line => line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            .First(words => words is [_, .., _] && words[^1] == symbol);

        // The address, flags, the section, the size and, if the symbol is hidden, a word that says so.
        var section = Array.IndexOf(words, ".text");
        return (long.Parse(words[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), long.Parse(words[section + 1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    /// <summary>The instructions of a function, with single spaces and without the addresses that a linker chose.</summary>
    public string[] Disassemble(string library, string symbol)
    {
        var run = ProgramRun.Of(
            RequiredProgram.Find(_isX64 ? "objdump" : "aarch64-linux-gnu-objdump"),
            ["-d", "--no-show-raw-insn", $"--disassemble={symbol}", library]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return [.. run.Output.Split('\n').Where(static line => line.StartsWith(' ')).Select(Instruction)];
    }

    /// <summary><c>59da:  jmp    5700 &lt;__next_f&gt;</c> is <c>jmp &lt;__next_f&gt;</c>.</summary>
    private static string Instruction(string line)
    {
        var words = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1..];
        return string.Join(' ', words
            .TakeWhile(static word => word != "//")
            .Where(static (word, index) => index == 0 || (word != "#" && !word.All(char.IsAsciiHexDigitLower)))
            .Select(static word => word.Contains("0x", StringComparison.Ordinal) && word.EndsWith("(%rip)", StringComparison.Ordinal)
                ? System.Text.RegularExpressions.Regex.Replace(word, "-?0x[0-9a-f]+\\(%rip\\)", "(%rip)")
                : word));
    }
}
