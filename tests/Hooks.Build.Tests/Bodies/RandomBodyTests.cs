using System.Globalization;

namespace Hooks.Build.Tests.Bodies;

/// <summary>Bodies that nobody thought of.</summary>
public class RandomBodyTests
{
    private const int PerLibrary = 200;

    /// <summary>How many are tried: <c>CsCheck_Iter</c>, or a few.</summary>
    private static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("CsCheck_Iter"), CultureInfo.InvariantCulture, out var count) ? count : 60;

    /// <remarks>A failure shows the body.</remarks>
    [Fact]
    public async Task A_body_is_accepted_and_does_in_a_process_what_it_does_on_dotnet()
    {
        var first = Random.Shared.Next();
        for (var begin = 0; begin < Count; begin += PerLibrary)
        {
            string[] bodies = [.. Enumerable.Range(begin, Math.Min(PerLibrary, Count - begin)).Select(number => RandomBody.Write(unchecked(first + number)))];

            var refusals = await SnippetLibrary.DiagnosticsOf(SnippetGroup.HooksThatPassOn(bodies));
            Assert.True(refusals.Length == 0, $"{refusals.Length} diagnostics, the first: {refusals.FirstOrDefault()}");

            var differences = SnippetRuns.Differences(bodies, [0, 1, -1, 100, 0x7_1234_5678, long.MinValue]).Where(static difference => difference.Length != 0).ToArray();

            Assert.True(differences.Length == 0, $"{differences.Length} of {bodies.Length}, the first: {differences.FirstOrDefault()}");
        }
    }
}
