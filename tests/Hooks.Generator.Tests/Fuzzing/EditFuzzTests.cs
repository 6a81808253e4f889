using System.Globalization;
using CsCheck;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generator.Tests.Fuzzing;

/// <summary>Whatever was edited before, the generator writes what it writes when it sees the project for the first
/// time.</summary>
public class EditFuzzTests
{
    private const int EditsOfOneProject = 40;

    [Fact]
    public void A_driver_that_saw_every_edit_writes_what_a_new_one_writes()
    {
        var sessions = (FuzzRuns.Count(800) + EditsOfOneProject - 1) / EditsOfOneProject;
        long edits = 0;
        long cached = 0;
        Gen.Select(Gen.Int[0, HookProjects.All.Length - 1], Edit.Any.Array[EditsOfOneProject]).Sample(
            (number, session) =>
            {
                var project = new EditedProject(HookProjects.All[number]);
                var driver = Run(NewDriver(project), project);
                for (var i = 0; i < session.Length; i++)
                {
                    project.Apply(session[i]);
                    driver = Run(driver.WithUpdatedParseOptions(project.Language), project);
                    Compare(Run(NewDriver(project), project), driver, session[i], i);
                    Interlocked.Increment(ref edits);
                    Interlocked.Add(ref cached, IsCached(driver) ? 1 : 0);
                }
            },
            iter: sessions);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{edits} edits, {cached} written from the cache"));
        Assert.True(cached > edits / 20 && cached < edits, $"{cached} of {edits} edits came from the cache");
    }

    private static GeneratorDriver NewDriver(EditedProject project) => CSharpGeneratorDriver.Create(
        [new HookGenerator().AsSourceGenerator()],
        parseOptions: project.Language,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static GeneratorDriver Run(GeneratorDriver driver, EditedProject project) => driver.RunGenerators(project.Compilation);

    private static bool IsCached(GeneratorDriver driver) => driver.GetRunResult().Results.Single().TrackedOutputSteps
        .SelectMany(static step => step.Value)
        .SelectMany(static run => run.Outputs)
        .All(static output => output.Reason is IncrementalStepRunReason.Cached);

    private static void Compare(GeneratorDriver expected, GeneratorDriver actual, Edit edit, int number)
    {
        var (wanted, found) = (TextOf(expected), TextOf(actual));
        Assert.True(wanted == found, $"after edit {number}, {edit}\n--- a new driver writes\n{wanted}\n--- this one writes\n{found}");
    }

    /// <summary>Everything that a run left, an exception too.</summary>
    private static string TextOf(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        Assert.True(result.Exception is null, result.Exception?.ToString());
        return string.Join('\n', result.GeneratedSources.Select(static source => $"// {source.HintName}\n{source.SourceText}"));
    }
}
