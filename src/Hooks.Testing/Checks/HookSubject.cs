using System.ComponentModel;
using System.Globalization;
using Hooks.Testing.Calls;
using Hooks.Testing.Hosting;

namespace Hooks.Testing.Checks;

/// <summary>A library under test, and the calls that it is tested with.</summary>
internal sealed class HookSubject
{
    private readonly IReadOnlyDictionary<string, string?> _variables;
    private readonly TimeSpan _patience;
    private readonly Lazy<Fixtures> _fixtures;
    private readonly Lazy<IReadOnlyList<int>> _lasting;
    private readonly Lazy<HostRun> _quiet;

    /// <summary>Takes what an author gives.</summary>
    /// <param name="library">The path of the library.</param>
    /// <param name="calls">The calls.</param>
    /// <param name="variables">The variables that it reads.</param>
    /// <param name="patience">After how long a program counts as hung.</param>
    public HookSubject(
        string library, IEnumerable<HookCall> calls, IReadOnlyDictionary<string, string?> variables, TimeSpan patience)
    {
        Library = Path.GetFullPath(library);
        Variants = CallSource.Variants(Callable([.. calls]));
        Indices = [.. Enumerable.Range(0, Variants.Count)];
        _variables = variables;
        _patience = patience;
        Assert.True(File.Exists(Library), $"{Library}: the library does not exist. Was it built?");
        Assert.True(
            Library.AsSpan().IndexOfAny(' ', ':') < 0,
            $"{Library}: in LD_PRELOAD, a space or a colon ends a path (ld.so(8)). Test a copy in another directory.");
        Assert.True(
            Path.GetTempPath().AsSpan().IndexOfAny(' ', ':') < 0,
            $"{Path.GetTempPath()}: in LD_PRELOAD, a space or a colon ends a path (ld.so(8)), and the kit's own libraries are there. Set TMPDIR to another directory.");
        if (Variants.Count == 0)
        {
            throw Requirement.IsMissing("not written: a call of what the library hooks. Calls of the test class is empty, and a library can't be tested without calls.");
        }

        Assert.True(
            Variants.Count <= Report.MaxCalls,
            $"The calls make {Variants.Count} with those that are derived from them; {Report.MaxCalls} are allowed: divide them among several classes.");
        _fixtures = new(() => Fixtures.For(Variants));
        _lasting = new(FindLasting);
        _quiet = new(() => Run("quiet", Lasting, [Library]));
    }

    /// <summary>The calls that a program here can make.</summary>
    private static IEnumerable<HookCall> Callable(IReadOnlyList<HookCall> calls)
    {
        HookCall[] missing = [.. calls.Where(static call => call.IsDerived && !HookCalls.IsHere(call.Symbol))];
        if (missing.Length > 0 && missing.Length == calls.Count)
        {
            Assert.Skip($"The libc of this machine has no {string.Join(", ", missing.Select(static call => call.Symbol))}: no program here can call it.");
        }

        return calls.Except(missing);
    }

    /// <summary>The calls of one symbol, among those of a subject whose programs are compiled once for all of them.</summary>
    private HookSubject(HookSubject whole, string symbol, string library)
    {
        Library = library;
        Variants = whole.Variants;
        Indices = [.. whole.Indices.Where(index => whole.Variants[index].Call.Symbol == symbol)];
        _variables = whole._variables;
        _patience = whole._patience;
        _fixtures = whole._fixtures;
        _lasting = new(FindLasting);
        _quiet = new(() => Run("quiet", Lasting, [Library]));
    }

    /// <summary>The path of the library.</summary>
    public string Library { get; }

    /// <summary>All calls; a report has them in this order.</summary>
    public IReadOnlyList<CallVariant> Variants { get; }

    /// <summary>Those of them that are made.</summary>
    public IReadOnlyList<int> Indices { get; }

    /// <summary>The compiled fixtures.</summary>
    public Fixtures Fixtures => _fixtures.Value;

    /// <summary>The calls that return, in a process without the library. How the others end is compared, and that is all that
    /// can be done with them.</summary>
    public IReadOnlyList<int> Lasting => _lasting.Value;

    /// <summary>The library in a process where nothing else goes on.</summary>
    public HostRun Quiet => _quiet.Value;

    /// <summary>Of the calls those of one symbol, with another library.</summary>
    public HookSubject Only(string symbol, string library) => new(this, symbol, library);

    /// <summary>Runs the host.</summary>
    /// <param name="check">What it does (host.c).</param>
    /// <param name="calls">Which calls it makes.</param>
    /// <param name="preload">The libraries to preload.</param>
    /// <param name="argument">What the check takes.</param>
    /// <param name="under">A program that runs the host, with its arguments.</param>
    public HostRun Run(
        string check,
        IEnumerable<int> calls,
        IReadOnlyList<string> preload,
        string? argument = null,
        IReadOnlyList<string>? under = null)
    {
        using var directory = new TemporaryDirectory();
        Report.Create(directory["report"]);
        var environment = new Dictionary<string, string?>(_variables)
        {
            ["LD_PRELOAD"] = preload.Count == 0 ? null : string.Join(' ', preload),
            ["HOOKS_TESTING_REPORT"] = directory["report"],
            ["HOOKS_TESTING_LIBRARY"] = Library,
            ["HOOKS_TESTING_CALLS"] = string.Join(',', calls.Select(static call => call.ToString(CultureInfo.InvariantCulture))),
        };
        string[] command = [.. under ?? [], Fixtures.Host, check, .. argument is null ? (string[])[] : [argument]];
        var run = Run(command, environment, directory["report"]);
        return run.IsNotPossible
            ? throw Requirement.IsMissing(
                $"This machine doesn't allow what the check \"{check}\" needs: ptrace(2), seccomp(2), prlimit(2), or that many processes and threads.")
            : run;
    }

    private HostRun Run(string[] command, Dictionary<string, string?> environment, string report)
    {
        try
        {
            var run = ProgramRun.Of(command[0], command[1..], environment, _patience, () => Report.ReadProgress(report));
            return new HostRun(run.ExitCode, run.Output, run.Errors, new Report(report));
        }
        catch (TimeoutException)
        {
            return new HostRun(null, string.Empty, string.Empty, new Report(report));
        }
        catch (Win32Exception failure)
        {
            Assert.Fail($"{command[0]} could not be started: {failure.Message}. If its file system is mounted noexec, set TMPDIR to a directory on another one.");
            throw;
        }
    }

    /// <summary>After how many seconds a single call counts as hung.</summary>
    public string CallPatience => ((int)Math.Max(1, _patience.TotalSeconds / 2)).ToString(CultureInfo.InvariantCulture);

    /// <summary>The calls that return. One that an author wrote has to; one that was derived has to answer alike in two processes,
    /// and each time in each of them.</summary>
    private IReadOnlyList<int> FindLasting()
    {
        int[] calls = [.. Indices.Where(index => !Variants[index].IsUnusual)];
        var (first, second) = (RunAlone(calls), RunAlone(calls));
        int[] lasting = [.. calls.Where(index => Lasts(Variants[index].Call, first.Report[index], second.Report[index]))];
        if (lasting.Length == 0)
        {
            var symbols = string.Join(", ", calls.Select(index => Variants[index].Call.Symbol).Distinct());
            Assert.Skip(
                $"{symbols}: called as the kit can derive it from the prototype, libc's own function doesn't return, or gives "
                + "another result each time. Write a HookCall from which it returns.");
        }

        return lasting;
    }

    private HostRun RunAlone(int[] calls)
    {
        var run = Run("lasting", calls, [], CallPatience);
        Assert.True(
            run.HasEndedWell,
            $"Without the library already, the host program {run.Fate} in {Variants[run.Report.Current].Expression}.{run.Wrote}");
        return run;
    }

    private static bool Lasts(HookCall call, ReportEntry first, ReportEntry second) =>
        first is { State: CallState.Answered, Status: 0 }
        && second is { State: CallState.Answered, Status: 0 }
        && (!call.IsDerived || (first.OddCount == 0 && second.OddCount == 0 && first.First.IsLike(second.First, call)));
}
