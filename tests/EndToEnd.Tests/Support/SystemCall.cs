using System.Globalization;
using System.Text.RegularExpressions;

namespace EndToEnd.Tests.Support;

/// <summary>A system call of a program, as strace writes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its arguments and result; a file descriptor is followed by its path.</param>
internal sealed partial record SystemCall(string Name, string Text)
{
    /// <summary>Runs a program to its end and lists what it asked of the kernel.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="environment">The variables of the program; strace itself has none of them.</param>
    public static List<SystemCall> Of(string[] command, IReadOnlyDictionary<string, string?> environment)
    {
        using var directory = new TemporaryDirectory();
        var log = directory["strace.log"];
        var settings = environment
            .Where(static variable => variable.Value is not null)
            .SelectMany(static variable => (string[])["-E", $"{variable.Key}={variable.Value}"]);
        var run = ProgramRun.Of(
            RequiredProgram.Find("strace"), ["-f", "-y", "-o", log, .. settings, .. command], Preload.Nothing);
        Assert.True(run.ExitCode == 0, run.Errors);
        return
        [
            .. File.ReadLines(log)
                .Select(static line => Line().Match(line))
                .Where(static match => match.Success)
                .Select(static match => new SystemCall(match.Groups["name"].Value, match.Groups["text"].Value)),
        ];
    }

    /// <summary>The calls but those by which the loader maps a library: they name its path, or memory that it lies in.</summary>
    public static IEnumerable<SystemCall> WithoutMapping(IReadOnlyList<SystemCall> calls, string library)
    {
        var mapping = calls.FirstOrDefault(call => call.Name == "mmap" && call.Names(library));
        Assert.True(mapping is not null, $"{library} was not mapped.");
        var reservation = Mapping().Match(mapping.Text);
        var start = Address(reservation.Groups["start"].Value);
        var end = start + ulong.Parse(reservation.Groups["length"].Value, CultureInfo.InvariantCulture);

        return calls.Where(call => !call.Names(library) && !(call.FirstAddress is { } address && address >= start && address < end));
    }

    private ulong? FirstAddress => FirstArgument().Match(Text) is { Success: true } match ? Address(match.Groups[1].Value) : null;

    private bool Names(string path) => Text.Contains($"<{path}>", StringComparison.Ordinal);

    private static ulong Address(string text) => ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d+ +)?(?<name>\w+)\((?<text>.*)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"^NULL, (?<length>\d+), .* = 0x(?<start>[0-9a-f]+)$")]
    private static partial Regex Mapping();

    [GeneratedRegex("^0x([0-9a-f]+)")]
    private static partial Regex FirstArgument();
}
