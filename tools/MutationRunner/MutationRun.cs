using System.Diagnostics;

namespace MutationRunner;

/// <summary>Tries the changes of a directory one after the other.</summary>
internal static class MutationRun
{
    /// <summary>Tries a sample, and prints what becomes of each change and the score.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="sample">How many changes are tried; 0 for all.</param>
    /// <param name="seed">The seed of the choice.</param>
    /// <returns>0, or 1 if nothing could be tried.</returns>
    public static async Task<int> StartAsync(string directory, int sample, int seed)
    {
        if (Suite.For(directory) is not { } suite)
        {
            await Console.Error.WriteLineAsync($"{directory}: no tests are named for it in tools/MutationRunner/Suite.cs. Known are {string.Join(", ", Suite.Directories)}.");
            return 1;
        }

        using var checkout = await Checkout.CloneAsync();
        var limits = new Dictionary<string, TimeSpan>();
        foreach (var step in suite.Steps)
        {
            if (!await checkout.BuildAllAsync(step.Tests))
            {
                await Console.Error.WriteLineAsync($"tests/{step.Tests} can't be built.");
                return 1;
            }

            var start = Stopwatch.GetTimestamp();
            if (await checkout.TestAsync(step, TimeSpan.FromHours(1)) != Outcome.Survived)
            {
                await Console.Error.WriteLineAsync($"tests/{step.Tests} fails without a change: run it by itself first.");
                return 1;
            }

            limits[step.Tests] = (3 * Stopwatch.GetElapsedTime(start)) + TimeSpan.FromMinutes(1);
        }

        var mutants = checkout.Sources(directory).SelectMany(file => MutantFinder.Find(file, checkout.Read(file))).ToArray();
        var chosen = sample == 0 ? mutants : Choose(mutants, sample, seed);
        Console.WriteLine($"{directory}: {chosen.Length} of {mutants.Length} changes");
        var outcomes = new Dictionary<Outcome, int>();
        foreach (var mutant in chosen)
        {
            var outcome = await TryAsync(checkout, suite, mutant, limits);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            Console.WriteLine($"{outcome,-9} {mutant}");
        }

        var timedOut = outcomes.GetValueOrDefault(Outcome.TimedOut);
        var noticed = outcomes.GetValueOrDefault(Outcome.Noticed) + timedOut;
        var survived = outcomes.GetValueOrDefault(Outcome.Survived);
        Console.WriteLine($"{noticed} of {noticed + survived} are noticed, {timedOut} of them because a test didn't end; {outcomes.GetValueOrDefault(Outcome.Invalid)} don't compile.");
        return 0;
    }

    private static Mutant[] Choose(Mutant[] mutants, int count, int seed)
    {
        new Random(seed).Shuffle(mutants);
        return [.. mutants.Take(count).OrderBy(static mutant => mutant.File, StringComparer.Ordinal).ThenBy(static mutant => mutant.Span.Start)];
    }

    private static async Task<Outcome> TryAsync(
        Checkout checkout,
        Suite suite,
        Mutant mutant,
        Dictionary<string, TimeSpan> limits)
    {
        var original = checkout.Read(mutant.File);
        checkout.Write(mutant.File, mutant.Apply(original));
        try
        {
            foreach (var step in suite.Steps)
            {
                foreach (var project in step.Built)
                {
                    if (!await checkout.BuildAsync(project, step.Tests))
                    {
                        return Outcome.Invalid;
                    }
                }

                var outcome = await checkout.TestAsync(step, limits[step.Tests]);
                if (outcome != Outcome.Survived)
                {
                    return outcome;
                }
            }

            return Outcome.Survived;
        }
        finally
        {
            checkout.Write(mutant.File, original);
        }
    }
}
