namespace HookCost;

/// <summary>The system calls of a library beside the bind itself.</summary>
internal static class SystemCalls
{
    private const int Binds = 1000;

    /// <summary>Measures both libraries.</summary>
    public static async Task<IReadOnlyList<Row>> MeasureAsync(Subjects subjects) =>
    [
        await BindAsync("of another family", subjects, "unix"),
        await BindAsync("that matches", subjects, "inet"),
    ];

    private static async Task<Row> BindAsync(string what, Subjects subjects, string domain) => new(
        $"system calls beside a bind {what}", await CountAsync(subjects, subjects.InC(), domain), await CountAsync(subjects, subjects.InCSharp(), domain));

    /// <summary>The other system calls of the program and its start are negligible beside so many binds.</summary>
    private static async Task<int> CountAsync(Subjects subjects, string library, string domain)
    {
        // The variable is the program's alone: strace binds nothing.
        var output = await Shell.RunAsync("strace", [
            "-E", $"LD_PRELOAD={library}", "-e", "trace=!socket,bind,close", subjects.Program("binds"), $"{Binds}", domain, "7001",
        ]);
        return output.Count(static character => character == '\n') / Binds;
    }
}
