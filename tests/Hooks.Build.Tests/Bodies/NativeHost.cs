using System.Globalization;
using TestSupport;

namespace Hooks.Build.Tests.Bodies;

/// <summary>The process that snippets run in as a library (Programs/snippets.c).</summary>
internal sealed class NativeHost : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly string[] _emulator;
    private readonly string _program;

    /// <summary>Compiles it.</summary>
    public NativeHost(string architecture = "x64")
    {
        var compiler = architecture == "x64" ? "gcc" : "aarch64-linux-gnu-gcc";
        _emulator = architecture == "x64" ? [] : [RequiredProgram.Find("qemu-aarch64", "qemu-aarch64-static"), "-L", "/usr/aarch64-linux-gnu"];
        _program = Compile("snippets.c", "snippets", compiler);
        Functions = Compile("functions.c", "functions.so", compiler, "-shared", "-fPIC", "-Wl,--no-as-needed", "-lm");
    }

    /// <summary>The library of functions that the snippets import.</summary>
    public string Functions { get; }

    /// <summary>Calls every snippet twice with every value.</summary>
    /// <returns>The outcomes by the snippet's number and the value.</returns>
    public Dictionary<(int Snippet, long Value), Outcome> Run(string library, int count, IEnumerable<long> values)
    {
        // Not LD_PRELOAD itself: the emulator would load them too.
        string[] command = [.. _emulator, _program, $"{count}", .. values.Select(static value => value.ToString(CultureInfo.InvariantCulture))];
        var errors = _directory[Path.GetRandomFileName()];
        string[] withErrors = ["-c", "exec \"$@\" 2<>\"$0\"", errors, "/usr/bin/env"];
        var run = ProgramRun.Of("/bin/sh", [.. withErrors, .. Preload($"{Functions}:{library}"), .. command]);
        Assert.True(run.ExitCode == 0, $"{run.ExitCode}: {run.Errors}{File.ReadAllText(errors)}");
        return run.Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split('\t'))
            .ToDictionary(
                static fields => (int.Parse(fields[0], CultureInfo.InvariantCulture), long.Parse(fields[1], CultureInfo.InvariantCulture)),
                static fields => new Outcome(
                    [.. fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static result => long.Parse(result, CultureInfo.InvariantCulture))],
                    Failure(fields[2], fields[4])));
    }

    public void Dispose() => _directory.Dispose();

    private IEnumerable<string> Preload(string libraries) =>
        _emulator.Length == 0 ? [$"LD_PRELOAD={libraries}"] : [$"QEMU_SET_ENV=LD_PRELOAD={libraries}"];

    private static string? Failure(string status, string errors) => status switch
    {
        "0" => null,
        "6" => $"SIGABRT: {errors}",
        "11" => $"{Outcome.SegmentationFault}: {errors}",
        "14" => "did not end",
        _ => $"status {status}: {errors}",
    };

    private string Compile(string source, string output, string compiler, params string[] options) => NativeProgram.Compile(
        Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs", source), _directory[output], options, compiler);
}
