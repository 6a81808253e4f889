using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HookCost;

/// <summary>What a library takes on disk and in a process.</summary>
internal static partial class Footprint
{
    /// <summary>Measures both libraries.</summary>
    public static async Task<IReadOnlyList<Row>> MeasureAsync(Subjects subjects)
    {
        var rows = Subjects.Linkers
            .Select(linker => new Row($"bytes of the stripped file, linked with {linker.Name}",
                new FileInfo(subjects.InC(linker.Name)).Length, new FileInfo(subjects.InCSharp(linker.Name)).Length))
            .ToList();
        rows.Add(new Row("relocations", await RelocationsAsync(subjects.InC()), await RelocationsAsync(subjects.InCSharp())));
        foreach (var linker in Subjects.Linkers)
        {
            var (inC, inCSharp) = (Mappings(subjects, subjects.InC(linker.Name)), Mappings(subjects, subjects.InCSharp(linker.Name)));
            rows.Add(new Row($"kB mapped in a process that has bound a socket, linked with {linker.Name}", Sum(inC, Mapped), Sum(inCSharp, Mapped)));
            rows.Add(new Row($"private dirty kB of them, linked with {linker.Name}", Sum(inC, Dirty), Sum(inCSharp, Dirty)));
        }

        return rows;
    }

    private static async Task<int> RelocationsAsync(string library) =>
        Relocation.Count(await Shell.RunAsync("readelf", ["-rW", library]));

    /// <summary>The library's part of /proc/pid/smaps (proc(5)).</summary>
    private static string[] Mappings(Subjects subjects, string library)
    {
        var start = new ProcessStartInfo(subjects.Program("binds"), ["1", "inet", "0", "linger"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["LD_PRELOAD"] = library },
        };
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadLine();
        var maps = File.ReadAllText($"/proc/{process.Id}/smaps");
        process.StandardInput.Close();
        process.WaitForExit();

        // What the loader needs beyond the file, the end of .bss, lies in a mapping without a name behind it.
        return
        [
            .. Mapping.Split(maps)
                .SkipWhile(mapping => !mapping.Contains(library, StringComparison.Ordinal))
                .TakeWhile((mapping, index) => index == 0 || mapping.Contains(library, StringComparison.Ordinal) || NoName.IsMatch(mapping)),
        ];
    }

    private static int Sum(string[] mappings, Regex field) =>
        mappings.Sum(mapping => int.Parse(field.Match(mapping).Groups[1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"R_X86_64_\w+")]
    private static partial Regex Relocation { get; }

    [GeneratedRegex(@"^(?=[0-9a-f]+-[0-9a-f]+ )", RegexOptions.Multiline)]
    private static partial Regex Mapping { get; }

    [GeneratedRegex(@"^[0-9a-f]+-[0-9a-f]+ \S+ 00000000 00:00 0 *\n")]
    private static partial Regex NoName { get; }

    [GeneratedRegex(@"^Size: +(\d+) kB", RegexOptions.Multiline)]
    private static partial Regex Mapped { get; }

    [GeneratedRegex(@"Private_Dirty: +(\d+) kB")]
    private static partial Regex Dirty { get; }
}
