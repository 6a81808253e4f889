namespace HookCost;

/// <summary>What small hooks add to a call, and to the start of a program, in instructions above those without a library.</summary>
internal static class HookCosts
{
    private const int Few = 100;
    private const int Many = 200;

    /// <summary>What Debian's package libeatmydata1 installs.</summary>
    private const string LibEatMyData = "/usr/lib/x86_64-linux-gnu/libeatmydata.so";

    /// <summary>What Debian's package libfaketime installs.</summary>
    private const string LibFakeTime = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";

    /// <summary>What Debian's packages libfiu0 and fiu-utils install: fiu-run(1) preloads the two.</summary>
    private const string LibFiu = "/usr/lib/fiu/fiu_run_preload.so:/usr/lib/fiu/fiu_posix_preload.so";

    /// <summary>Measures all of them.</summary>
    public static async Task<IReadOnlyList<Row>> MeasureAsync(Subjects subjects)
    {
        var passed = await HookPair.BuildAsync(subjects.BuildDirectory, "PassedClock");
        var shifted = await HookPair.BuildAsync(subjects.BuildDirectory, "ShiftedClock");
        var counted = await HookPair.BuildAsync(subjects.BuildDirectory, "CountedHeap");
        var replaced = await HookPair.BuildAsync(subjects.BuildDirectory, "ReplacedPath");
        var perThread = await HookPair.BuildAsync(subjects.BuildDirectory, "CountedSync");
        var guarded = await HookPair.BuildAsync(subjects.BuildDirectory, "GuardedSync");
        var formatted = await HookPair.BuildAsync(subjects.BuildDirectory, "PassedFormat");
        return
        [
            await CallAsync("clock_gettime, passed through", passed, "clock"),
            await CallAsync("clock_gettime, with an offset that is switched off", shifted, "clock"),
            await CallAsync("clock_gettime, with an offset and a factor in double", shifted, "clock", ("SHIFT_CLOCK", "1")),
            await CallAsync("malloc and free, counted with two atomics", counted, "heap"),
            await CallAsync("access, with stackalloc byte[4096] of which 20 are used", replaced, "access"),
            await CallAsync("fsync, counted in each thread", perThread, "fsync"),
            await CallAsync("fsync, with a guard against calls of its own", guarded, "fsync"),
            await OwnAsync("snprintf with an integer, passed on as a va_list: in the library", formatted, "format"),
            await OwnAsync("snprintf with a double, passed on as a va_list: in the library", formatted, "double"),
            await LoadAsync(),
            .. await EatMyDataAsync(),
            .. await FakeTimeAsync(),
            .. await ChaosAsync(),
        ];

        async Task<Row> CallAsync(string what, HookPair pair, string function, params (string, string)[] settings) => new(
            $"instructions of {what}",
            await PerCallAsync(subjects, pair.C, function, settings),
            await PerCallAsync(subjects, pair.CSharp, function, settings));

        // What the library takes the place of in libc makes a list as well.
        async Task<Row> OwnAsync(string what, HookPair pair, string function) => new(
            $"instructions of {what}",
            await OwnPerCallAsync(subjects, pair.C, function),
            await OwnPerCallAsync(subjects, pair.CSharp, function));

        async Task<Row> LoadAsync()
        {
            var one = await HookPair.BuildPassingAsync(subjects.BuildDirectory, 1);
            var all = await HookPair.BuildPassingAsync(subjects.BuildDirectory, HookPair.MaxPassed);
            var more = HookPair.MaxPassed - 1;
            return new Row(
                "instructions at the start of a program for each hooked symbol",
                (await Instructions.StartAsync(subjects, all.C) - await Instructions.StartAsync(subjects, one.C)) / more,
                (await Instructions.StartAsync(subjects, all.CSharp) - await Instructions.StartAsync(subjects, one.CSharp)) / more);
        }

        async Task<IReadOnlyList<Row>> EatMyDataAsync()
        {
            if (!IsInstalled(LibEatMyData, "libeatmydata1"))
            {
                return [];
            }

            var pair = new HookPair(LibEatMyData, await subjects.BuildSampleAsync("EatMyData"));
            return
            [
                new Row("instructions of libeatmydata against the sample EatMyData: start of a program",
                    await Instructions.StartAsync(subjects, pair.C), await Instructions.StartAsync(subjects, pair.CSharp)),
                await CallAsync("libeatmydata against the sample EatMyData: fsync", pair, "fsync"),
                await CallAsync("libeatmydata against the sample EatMyData: open", pair, "open"),
            ];
        }

        async Task<IReadOnlyList<Row>> FakeTimeAsync()
        {
            if (!IsInstalled(LibFakeTime, "libfaketime"))
            {
                return [];
            }

            // Each reads its own.
            (string, string)[] settings = [("FAKETIME", "+1h"), ("FAKE_TIME_OFFSET", "+1h")];
            var pair = new HookPair(LibFakeTime, await subjects.BuildSampleAsync("FakeTime"));
            return
            [
                new Row("instructions of libfaketime against the sample FakeTime: start of a program",
                    await Instructions.StartAsync(subjects, pair.C, settings), await Instructions.StartAsync(subjects, pair.CSharp, settings)),
                new Row("instructions of libfaketime against the sample FakeTime: ls -l of a directory",
                    await ListAsync(pair.C), await ListAsync(pair.CSharp)),
                await CallAsync("libfaketime against the sample FakeTime: clock_gettime", pair, "clock", settings),
            ];

            Task<long> ListAsync(string library) => Instructions.RunAsync("/bin/ls", ["-l", Subjects.Source("hooks")], library, settings);
        }

        async Task<IReadOnlyList<Row>> ChaosAsync()
        {
            if (!LibFiu.Split(':').All(static library => IsInstalled(library, "libfiu0 fiu-utils")))
            {
                return [];
            }

            // Nothing fails: a chance that never comes.
            (string, string)[] other = [("FIU_ENABLE", "enable name=posix/io/rw/write"), ("CHAOS", "write 1/1000000 EIO")];
            (string, string)[] chance = [("FIU_ENABLE", "enable_random name=posix/io/oc/open,probability=0.00001"), ("CHAOS", "open 0.001% EIO")];
            var pair = new HookPair(LibFiu, await subjects.BuildSampleAsync("Chaos"));
            return
            [
                new Row("instructions of libfiu against the sample Chaos: start of a program",
                    await Instructions.StartAsync(subjects, pair.C, other), await Instructions.StartAsync(subjects, pair.CSharp, other)),
                await CallAsync("libfiu against the sample Chaos: open, with a rule for write", pair, "open", other),
                await CallAsync("libfiu against the sample Chaos: open, with a chance to fail", pair, "open", chance),
            ];
        }
    }

    private static async Task<double> OwnPerCallAsync(Subjects subjects, string library, string function)
    {
        return (double)(await CountAsync(Many) - await CountAsync(Few)) / (Many - Few);

        async Task<long> CountAsync(int calls) =>
            (await Callgrind.CountAsync(subjects.Program("calls"), [function, $"{calls}"], Shell.Preload(library))).GetValueOrDefault(Path.GetFileName(library));
    }

    /// <summary>The difference of two counts holds nothing but calls, and that to the same without a library what it
    /// adds.</summary>
    private static async Task<double> PerCallAsync(Subjects subjects, string library, string function, (string, string)[] settings)
    {
        return await AddedAsync(library) - await AddedAsync(null);

        async Task<double> AddedAsync(string? preloaded) =>
            (double)(await CountAsync(preloaded, Many) - await CountAsync(preloaded, Few)) / (Many - Few);

        async Task<long> CountAsync(string? preloaded, int calls) =>
            (await Callgrind.CountAsync(subjects.Program("calls"), [function, $"{calls}"], Shell.Preload(preloaded, settings))).Values.Sum();
    }

    private static bool IsInstalled(string library, string package)
    {
        var isInstalled = File.Exists(library);
        if (!isInstalled)
        {
            Console.Error.WriteLine($"No {library}: its rows are left out (apt-get install {package}).");
        }

        return isInstalled;
    }
}
