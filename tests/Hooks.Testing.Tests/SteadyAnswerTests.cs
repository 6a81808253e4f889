using Hooks.Libc;
using Hooks.Testing.Calls;
using Hooks.Testing.Checks;
using Hooks.Testing.Hosting;
using Hooks.Testing.Tests.Support;

namespace Hooks.Testing.Tests;

/// <summary>The kit run again and again on hooks that pass every call on: what is green once is green always.</summary>
/// <remarks>A sample of the catalogue; with <c>CsCheck_Iter</c> set all of it, which takes some minutes.</remarks>
public class SteadyAnswerTests(HookLibraries libraries) : KitTest(libraries)
{
    private const int Runs = 20;

    // Of each that many functions one.
    private const int SampleStep = 80;

    // Functions whose checks have failed by chance.
    private static readonly string[] s_suspects =
    [
        "recv", "__recv_chk", "recvfrom", "read", "sendmmsg", "srand", "getrandom", "getline", "pthread_mutex_lock", "mrand48",
        "fgets", "realpath", "tsearch", "pipe", "iconv_close", "select", "__realpath_chk", "pthread_spin_trylock",
    ];

    // A library that hooks dlsym finds nothing by it.
    private static readonly string[] s_ofTheHooksThemselves = ["dlsym"];

    public static TheoryData<string> Functions
    {
        get
        {
            var symbols = LibcCatalogue.Symbols.Where(IsCallable).Order(StringComparer.Ordinal).ToArray();
            var sample = IsLongRun ? symbols : [.. s_suspects, .. symbols.Where((_, index) => index % SampleStep == 0).Except(s_suspects)];
            return [.. Batches(sample).Select(static batch => string.Join(' ', batch))];
        }
    }

    private static bool IsLongRun => Environment.GetEnvironmentVariable("CsCheck_Iter") is not null;

    [Theory]
    [MemberData(nameof(Functions))]
    public void Wrong_arguments_are_answered_alike_each_time(string functions)
    {
        var subject = PassingOn(functions);
        for (var run = 0; run < Runs; run++)
        {
            UnusualCheck.Run(subject);
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Calls_are_answered_alike_each_time(string functions)
    {
        var subject = PassingOn(functions);
        for (var run = 0; run < Runs; run++)
        {
            QuietCheck.Answers(subject);
        }
    }

    /// <summary>What a function that isn't async-signal-safe does in the child of a process with threads, libc doesn't say.</summary>
    [Theory]
    [InlineData("srand")]
    [InlineData("random")]
    [InlineData("malloc")]
    [InlineData("tzset")]
    [InlineData("pthread_mutex_lock")]
    public void A_lock_of_libc_s_own_does_not_hang_the_check(string function)
    {
        var subject = PassingOn(function);
        for (var run = 0; run < 5; run++)
        {
            Situations.Threads.Hold(subject);
        }
    }

    private HookSubject PassingOn(string functions) => Subject(
        Libraries.PassingOn(functions.Split(' ')), [.. functions.Split(' ').SelectMany(static symbol => HookCalls.Of(symbol))]);

    private static bool IsCallable(string symbol) =>
        HookCalls.IsHere(symbol)
        && !s_ofTheHooksThemselves.Contains(symbol)
        && (UnderivableFunctions.ReasonAgainst(symbol) is null || WellKnownCalls.Of(symbol).Count > 0);

    private static IEnumerable<IReadOnlyList<string>> Batches(IEnumerable<string> symbols)
    {
        var batch = new List<string>();
        var count = 0;
        foreach (var symbol in symbols)
        {
            var calls = CallSource.Variants(HookCalls.Of(symbol)).Count;
            if (count + calls > Report.MaxCalls)
            {
                yield return batch;
                (batch, count) = ([], 0);
            }

            batch.Add(symbol);
            count += calls;
        }

        yield return batch;
    }
}
