namespace HookCost;

/// <summary>What a library adds to a bind and to the start of a program, in instructions of user space.</summary>
internal static class Instructions
{
    private const int Few = 100;
    private const int Many = 200;

    /// <summary>Measures both libraries.</summary>
    public static async Task<IReadOnlyList<Row>> MeasureAsync(Subjects subjects)
    {
        var rows = new List<Row>();
        await AddAsync("another family (AF_UNIX)", "unix", []);
        await AddAsync("filtered out by port", "inet", [("LIBREUSEPORT_PORT", "80")]);
        await AddAsync("matched, no filter", "inet", []);
        await AddAsync("matched by address and port", "inet", [("LIBREUSEPORT_ADDR", "127.0.0.1"), ("LIBREUSEPORT_PORT", "7001")]);
        rows.Add(new Row("instructions from start to end of a trivial program, beyond those without a library",
            await StartAsync(subjects, subjects.InC()), await StartAsync(subjects, subjects.InCSharp())));
        return rows;

        async Task AddAsync(string what, string domain, (string, string)[] settings)
        {
            var inC = await PerBindAsync(subjects, subjects.InC(), domain, settings);
            var inCSharp = await PerBindAsync(subjects, subjects.InCSharp(), domain, settings);
            rows.Add(new Row($"instructions of a bind, {what}: in the library", inC.Own, inCSharp.Own));
            rows.Add(new Row($"instructions of a bind, {what}: with what it calls in libc", inC.All, inCSharp.All));
        }
    }

    /// <summary>The difference of two counts holds nothing but calls.</summary>
    private static async Task<(long Own, long All)> PerBindAsync(
        Subjects subjects, string library, string domain, IEnumerable<(string, string)> settings)
    {
        var few = await CountAsync(Few);
        var many = await CountAsync(Many);
        var libc = Added("libc.so.6");
        var own = Added(Path.GetFileName(library));
        return (own, own + libc);

        Task<Dictionary<string, long>> CountAsync(int binds) => Callgrind.CountAsync(
            subjects.Program("binds"), [$"{binds}", domain, "7001"], Shell.Preload(library, settings));

        long Added(string file) => (many.GetValueOrDefault(file) - few.GetValueOrDefault(file)) / (Many - Few);
    }

    /// <summary>From start to end of a trivial program, beyond what it takes without a library.</summary>
    public static Task<long> StartAsync(Subjects subjects, string library, params (string, string)[] settings) =>
        RunAsync(subjects.Program("trivial"), [], library, settings);

    /// <summary>From start to end of a program, beyond what it takes without a library.</summary>
    public static async Task<long> RunAsync(string program, string[] arguments, string library, params (string, string)[] settings)
    {
        var with = await Callgrind.CountAsync(program, arguments, Shell.Preload(library, settings));
        var without = await Callgrind.CountAsync(program, arguments, Shell.Preload(null));
        return with.Values.Sum() - without.Values.Sum();
    }
}
