using System.Text.RegularExpressions;
using Hooks.Sdk.Stubs;
using TestSupport;

namespace Hooks.Sdk.Tests;

/// <summary>The bytes of a stub are the instructions that its comments say, and the linker fills in what they say.</summary>
public sealed partial class StubTests : IDisposable
{
    private const string Hook = "f";
    private const string Export = "g";
    private const string Weak = "weak";
    private const string Method = "Sample_H_Exports__Export_g";

    private const string VariadicExport = "w";
    private const string VariadicMethod = "Sample_H_Exports__Export_w";

    private static readonly StubPlan s_plan = new(
        [new HookStubs(Hook, [new StubExport(Export, Method), new StubExport(VariadicExport, VariadicMethod, new FixedParameters(0, 0))], Forwards: null)],
        [Hook]) { Blocks = [new ThreadBlock("Sample", 40)], WeakImports = [Weak] };

    /// <summary>What the names in the comments stand for.</summary>
    private static readonly Dictionary<string, string> s_names = new()
    {
        ["{slot}"] = "__hooks_slot_f",
        ["{state}"] = "__hooks_state",
        ["{target}"] = "__hooks_hook_f",
        ["{enter}"] = "__hooks_enter",
        ["{preserve}"] = "__hooks_preserve",
        ["{next}"] = "__next_f",
        ["{block}"] = "__hooks_tls_Sample",
        ["{resolve}"] = "__hooks_resolve_f",
    };

    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("x64", "objdump")]
    [InlineData("arm64", "aarch64-linux-gnu-objdump")]
    public void Every_stub_is_what_its_comments_say(string architecture, string disassembler)
    {
        var comments = Comments(architecture == "x64" ? "X64Stubs.cs" : "Arm64Stubs.cs");
        Write(architecture);
        var code = Disassemble(disassembler);

        Assert.Equal(7 + SystemCalls.All.Length, code.Count);
        Assert.All(SystemCalls.All, call => Assert.Equal(
            comments["KernelCall"].Select(line => line.Replace("{number}", $"0x{(architecture == "x64" ? call.X64 : call.Arm64):x}", StringComparison.Ordinal)),
            code[call.Symbol]));
        Assert.Equal(comments["AnyKernelCall"], code["__hooks_syscall"]);
        Assert.Equal(comments["JumpThrough"], code["__next_f"]);
        Assert.Equal(comments["Export"], code.GetValueOrDefault(Export) ?? code[Method]);
        Assert.Equal(comments["VariadicExport"], code.GetValueOrDefault(VariadicExport) ?? code[VariadicMethod]);
        Assert.Equal(comments["Thread"], code["__hooks_thread_Sample"]);
        Assert.Equal(comments["Resolver"], code["__hooks_resolver_f"]);
        Assert.Equal(comments["Preserve"], code["__hooks_preserve"]);
    }

    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void A_slot_begins_as_its_resolver(string architecture)
    {
        Write(architecture);

        var run = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-rW", _directory["stubs.o"]]);

        Assert.Matches(@"0000000000000008 .* __hooks_resolver_f \+ 0", run.Output);
    }

    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void A_weak_import_is_a_pointer_that_the_loader_sets_to_the_symbol_or_leaves_zero(string architecture)
    {
        Write(architecture);

        var relocations = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-rW", _directory["stubs.o"]]).Output;
        var symbols = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-sW", _directory["stubs.o"]]).Output;

        Assert.Matches(@"0000000000000010 .*_(64|ABS64) .* weak \+ 0", relocations);
        Assert.Matches(@"0000000000000010 +8 OBJECT +GLOBAL +HIDDEN .* __hooks_import_weak\n", symbols);
        Assert.Matches(@" WEAK +DEFAULT +UND weak\n", symbols);
    }

    [Theory]
    [InlineData("x64", "objdump")]
    [InlineData("arm64", "aarch64-linux-gnu-objdump")]
    public void An_import_that_glibc_has_several_versions_of_is_a_jump_through_a_slot_with_its_name(string architecture, string disassembler)
    {
        File.WriteAllBytes(_directory["stubs.o"], ImportObject.Write(["pow"], architecture));

        var code = Disassemble(disassembler);
        var relocations = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-rW", _directory["stubs.o"]]).Output;

        Assert.Equal(Comments(architecture == "x64" ? "X64Stubs.cs" : "Arm64Stubs.cs")["JumpThrough"], code["__wrap_pow"].Select(static line => line.Replace("__hooks_default_pow", "__hooks_slot_f", StringComparison.Ordinal)));
        Assert.Matches(@"0000000000000000 .*_(64|ABS64) .* __real_pow \+ 0\n0000000000000008 .*_(64|ABS64) .* __hooks_default_pow_name \+ 0", relocations);
    }

    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void A_weak_import_that_glibc_has_several_versions_of_has_a_slot_with_its_name(string architecture)
    {
        File.WriteAllBytes(_directory["stubs.o"], StubObject.Write(new StubPlan([], []) { WeakImports = ["pow"] }, architecture));

        var relocations = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-rW", _directory["stubs.o"]]).Output;
        var symbols = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-sW", _directory["stubs.o"]]).Output;

        Assert.Matches(@"0000000000000000 .*_(64|ABS64) .* pow \+ 0\n0000000000000008 .*_(64|ABS64) .* __hooks_import_pow_name \+ 0", relocations);
        Assert.Matches(@" WEAK +DEFAULT +UND pow\n", symbols);
    }

    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void Nothing_but_the_exports_is_visible_to_other_libraries(string architecture)
    {
        Write(architecture);

        var run = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-sW", _directory["stubs.o"]]);

        var visible = run.Output.Split('\n').Where(static line => line.Contains(" DEFAULT ", StringComparison.Ordinal) && !line.Contains(" UND ", StringComparison.Ordinal));
        Assert.Equal([Export, VariadicExport], visible.Select(static line => line.Split(' ')[^1]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void The_file_is_the_same_every_time(string architecture) =>
        Assert.Equal(StubObject.Write(s_plan, architecture), StubObject.Write(s_plan, architecture));

    private void Write(string architecture) => File.WriteAllBytes(_directory["stubs.o"], StubObject.Write(s_plan, architecture));

    private Dictionary<string, List<string>> Disassemble(string disassembler)
    {
        var run = ProgramRun.Of(RequiredProgram.Find(disassembler), ["-dr", "--no-show-raw-insn", _directory["stubs.o"]]);
        Assert.True(run.ExitCode == 0, run.Errors);
        var code = new Dictionary<string, List<string>>();
        List<string> stub = [];
        foreach (var line in run.Output.Split('\n'))
        {
            if (Head.Match(line) is { Success: true } head)
            {
                code.Add(head.Groups[1].Value, stub = []);
            }
            else if (Relocation.Match(line) is { Success: true } relocation)
            {
                stub[^1] = Filled(stub[^1], relocation.Groups[1].Value);
            }
            else if (Line.Match(line) is { Success: true } instruction && instruction.Groups[1].Value.Trim() is not ("int3" or "udf\t#0"))
            {
                stub.Add(Plain(instruction.Groups[1].Value));
            }
        }

        return code;
    }

    /// <summary>An instruction without what a disassembler adds to it, with the distance in a stub as a place there.</summary>
    private static string Plain(string instruction)
    {
        var text = Spaces.Replace(instruction.Split("#  ")[0].Split(" # ")[0].Split("//")[0], " ").Trim();
        return InStub.Replace(text, "$1");
    }

    /// <summary>An instruction with the symbol that the linker fills in.</summary>
    private static string Filled(string instruction, string symbol) => instruction switch
    {
        _ when instruction.Contains("0x0(%rip)", StringComparison.Ordinal) => instruction.Replace("0x0(%rip)", $"{symbol}(%rip)", StringComparison.Ordinal),
        _ when instruction.StartsWith("add ", StringComparison.Ordinal) => instruction.Replace("#0x0", symbol, StringComparison.Ordinal),
        _ when instruction.StartsWith("ldr ", StringComparison.Ordinal) => instruction.Replace("]", $", {symbol}]", StringComparison.Ordinal),
        _ => $"{instruction[..(instruction.LastIndexOf(' ') + 1)]}{symbol}",
    };

    /// <summary>The comments by the methods that they stand in; a method that is called for a part of a stub is put in its
    /// place.</summary>
    private static Dictionary<string, List<string>> Comments(string file)
    {
        var comments = new Dictionary<string, List<string>>();
        List<string> current = [];
        foreach (var line in File.ReadLines(Path.Combine(RepositoryFiles.Root, "src/Hooks.Sdk/Stubs", file)))
        {
            if (MethodHead.Match(line) is { Success: true } head)
            {
                comments.Add(head.Groups[1].Value, current = []);
            }
            else if (Comment.Match(line) is { Success: true } comment)
            {
                current.Add(s_names.Aggregate(comment.Groups[1].Value, static (text, name) => text.Replace(name.Key, name.Value, StringComparison.Ordinal)));
            }
            else if (Part.Match(line) is { Success: true } part)
            {
                current.Add($"@{part.Groups[1].Value}");
            }
        }

        return comments.ToDictionary(
            static method => method.Key,
            method => method.Value.SelectMany(line => line[0] == '@' ? comments[line[1..]] : [line]).ToList());
    }

    [GeneratedRegex("^[0-9a-f]+ <(.+)>:$")]
    private static partial Regex Head { get; }

    [GeneratedRegex(@"R_\w+\s+([^\s+-]+)")]
    private static partial Regex Relocation { get; }

    [GeneratedRegex(@"^\s+[0-9a-f]+:\s+(.+)$")]
    private static partial Regex Line { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }

    [GeneratedRegex(@"[0-9a-f]+ <[^>]+?(\+0x[0-9a-f]+)?>$")]
    private static partial Regex InStub { get; }

    [GeneratedRegex(@"^    \S.* (\w+)\([^()]*\)$")]
    private static partial Regex MethodHead { get; }

    [GeneratedRegex(@"code\.Add\(.*\);\s+// (.+)$")]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"^        (\w+)\(code(?:, [\w.]+)?\);$")]
    private static partial Regex Part { get; }
}
