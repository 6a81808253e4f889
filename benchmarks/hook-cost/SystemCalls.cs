namespace HookCost;

/// <summary>What a library asks of the kernel beyond the bind itself.</summary>
internal static class SystemCalls
{
    private const int Binds = 100;

    /// <summary>Measures both libraries.</summary>
    public static async Task<IReadOnlyList<Row>> MeasureAsync(Subjects subjects) =>
    [
        new Row("system calls beside a bind of another family", await CountAsync(subjects, subjects.InC(), "unix"), await CountAsync(subjects, subjects.InCSharp(), "unix")),
        new Row("system calls beside a bind that matches", await CountAsync(subjects, subjects.InC(), "inet"), await CountAsync(subjects, subjects.InCSharp(), "inet")),
    ];

    private static async Task<int> CountAsync(Subjects subjects, string library, string domain)
    {
        // The variable is the program's alone: strace binds nothing.
        var output = await Shell.RunAsync("strace", [
            "-E", $"LD_PRELOAD={library}", "-e", "trace=setsockopt,getsockopt", subjects.Program("binds"), $"{Binds}", domain, "7001",
        ]);
        return output.Split('\n').Count(static line => line.Contains("sockopt(", StringComparison.Ordinal)) / Binds;
    }
}
