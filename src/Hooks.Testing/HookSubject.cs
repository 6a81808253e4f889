using System.Globalization;
using Hooks.Testing.Calls;
using Hooks.Testing.Hosting;

namespace Hooks.Testing;

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
        Variants = CallSource.Variants(calls);
        _variables = variables;
        _patience = patience;
        Assert.True(File.Exists(Library), $"{Library}: there is no such library. Was it built?");
        Assert.True(
            Library.AsSpan().IndexOfAny(' ', ':') < 0,
            $"{Library}: in LD_PRELOAD, a space or a colon ends a path (ld.so(8)). Test a copy that lies elsewhere.");
        Assert.True(Variants.Count > 0, "There are no calls: a library that nobody calls can't be tested.");
        Assert.True(
            Variants.Count <= Report.MostCalls,
            $"The calls make {Variants.Count} with those that are derived from them; {Report.MostCalls} are allowed: divide them among several classes.");
        _fixtures = new(() => Fixtures.For(Variants));
        _lasting = new(FindLasting);
        _quiet = new(() => Run("quiet", Lasting, [Library]));
    }

    /// <summary>The path of the library.</summary>
    public string Library { get; }

    /// <summary>All calls; a report has them in this order.</summary>
    public IReadOnlyList<CallVariant> Variants { get; }

    /// <summary>The compiled fixtures.</summary>
    public Fixtures Fixtures => _fixtures.Value;

    /// <summary>The calls that return, in a process without the library. How the others end is compared, and that is all that
    /// can be done with them.</summary>
    public IReadOnlyList<int> Lasting => _lasting.Value;

    /// <summary>The library in a process where nothing else goes on.</summary>
    public HostRun Quiet => _quiet.Value;

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
        using var folder = new TemporaryFolder();
        Report.Create(folder["report"]);
        var environment = new Dictionary<string, string?>(_variables)
        {
            ["LD_PRELOAD"] = preload.Count == 0 ? null : string.Join(' ', preload),
            ["HOOKS_TESTING_REPORT"] = folder["report"],
            ["HOOKS_TESTING_LIBRARY"] = Library,
            ["HOOKS_TESTING_CALLS"] = string.Join(',', calls.Select(static call => call.ToString(CultureInfo.InvariantCulture))),
        };
        string[] command = [.. under ?? [], Fixtures.Host, check, .. argument is null ? (string[])[] : [argument]];
        try
        {
            var run = ProgramRun.Of(command[0], command[1..], environment, _patience);
            return new HostRun(run.ExitCode, run.Output, run.Errors, new Report(folder["report"]));
        }
        catch (TimeoutException)
        {
            return new HostRun(null, string.Empty, string.Empty, new Report(folder["report"]));
        }
    }

    private IReadOnlyList<int> FindLasting()
    {
        int[] calls = [.. Enumerable.Range(0, Variants.Count).Where(index => !Variants[index].IsUnusual)];
        var run = Run("unusual", calls, []);
        Assert.True(
            run.HasEndedWell,
            $"Without the library already, the host program {run.Fate} in {Variants[run.Report.Current].Expression}.{run.Wrote}");
        int[] lasting = [.. calls.Where(index => run.Report[index] is { State: CallState.Answered, Status: 0 })];
        if (lasting.Length == 0)
        {
            Assert.Skip("No call returns, with the library or without: write a HookCall that does.");
        }

        return lasting;
    }
}
