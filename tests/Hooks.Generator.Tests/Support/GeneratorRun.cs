using System.Collections.Immutable;
using Hooks.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generator.Tests.Support;

/// <summary>What the generator makes of a compilation.</summary>
/// <param name="Driver">The generator's state after the run.</param>
/// <param name="Output">The compilation with what was generated.</param>
internal sealed record GeneratorRun(GeneratorDriver Driver, Compilation Output)
{
    private static readonly string[] s_steps =
        [TrackingNames.Hooks, TrackingNames.LibraryCalls, TrackingNames.HookTypes, TrackingNames.Library];

    /// <summary>The generated files.</summary>
    public ImmutableArray<GeneratedSourceResult> Sources => Driver.GetRunResult().Results.Single().GeneratedSources;

    /// <summary>Runs the generator on right code: the result compiles, and a second run after an edit elsewhere makes
    /// nothing again.</summary>
    public static GeneratorRun Of(params string[] sources)
    {
        var compilation = HookCompilation.Of(sources);
        var run = First(compilation);
        Assert.Empty(HookCompilation.Errors(run.Output));

        var edited = compilation.AddSyntaxTrees(HookCompilation.Parse("namespace Elsewhere { class Unrelated; }", "Unrelated.cs"));
        run.Again(edited).AssertCached();
        return run;
    }

    /// <summary>Runs the generator for the first time, on code right or wrong.</summary>
    public static GeneratorRun First(Compilation compilation) => Run(
        CSharpGeneratorDriver.Create(
            [new HookGenerator().AsSourceGenerator()],
            parseOptions: HookCompilation.Language,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)),
        compilation);

    /// <summary>Runs it once more, as an editor does after every keystroke.</summary>
    public GeneratorRun Again(Compilation compilation) => Run(Driver, compilation);

    /// <summary>Every step of the last run had its result from the run before, and so had every file.</summary>
    public void AssertCached()
    {
        var result = Driver.GetRunResult().Results.Single();
        var stepsThatRan = result.TrackedSteps
            .Where(static step => s_steps.Contains(step.Key))
            .Concat(result.TrackedOutputSteps)
            .SelectMany(static step => step.Value.SelectMany(static run => run.Outputs), static (step, output) => (step.Key, output.Reason))
            .Where(static output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .ToArray();
        Assert.Empty(stepsThatRan);
        Assert.NotEmpty(result.TrackedOutputSteps);
    }

    private static GeneratorRun Run(GeneratorDriver driver, Compilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);

        // An exception in the generator is a mere warning to the compiler.
        Assert.All(diagnostics, static diagnostic => Assert.StartsWith("HOOK", diagnostic.Id, StringComparison.Ordinal));
        return new GeneratorRun(driver, output);
    }
}
