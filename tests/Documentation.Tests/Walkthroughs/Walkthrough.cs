using System.Collections;
using System.Globalization;
using Documentation.Tests.Pages;

namespace Documentation.Tests.Walkthroughs;

/// <summary>Follows a page word for word.</summary>
internal static class Walkthrough
{
    /// <summary>Makes all steps of a page in one shell, and demands what the page shows.</summary>
    /// <param name="page">The page.</param>
    /// <param name="directory">The directory that the reader begins in.</param>
    /// <param name="home">An empty directory for what .NET keeps in the reader's home: packages and templates.</param>
    public static void Follow(MarkdownPage page, string directory, TemporaryDirectory home)
    {
        var steps = Step.Of(page).ToArray();
        Assert.NotEmpty(steps);
        File.WriteAllText(home["steps.sh"], string.Concat(steps.Select((step, index) => Script(step, home[Name(index)]))));

        var run = ProgramRun.Of(
            "/usr/bin/env",
            ["-C", directory, RequiredProgram.Find("bash"), home["steps.sh"]],
            CleanEnvironment(home),
            TimeSpan.FromHours(1));

        for (var i = 0; i < steps.Length; i++)
        {
            Check(page, steps[i], home[Name(i)], run);
        }
    }

    private static string Name(int step) => string.Create(CultureInfo.InvariantCulture, $"step{step}");

    /// <remarks>In braces and not in parentheses: <c>cd</c> holds for what follows. A step that fails is the last, unless the
    /// page shows what it says. The directory is the one of this machine, as the page asks its reader.</remarks>
    private static string Script(Step step, string output)
    {
        var end = step.Shown is null ? $"[ $(cat {output}.status) = 0 ] || exit 1\n" : string.Empty;
        var command = step.Command.Replace("linux-x64", ThisMachine.RuntimeIdentifier, StringComparison.Ordinal);
        return $"{{\n{command}\n}} > {output} 2>&1; echo $? > {output}.status\n{end}";
    }

    private static void Check(MarkdownPage page, Step step, string output, ProgramRun run)
    {
        var place = $"{page.Path}:{step.Line}: {step.Command}";
        Assert.True(File.Exists($"{output}.status"), $"{place}\nwas not reached.\n{run.Output}{run.Errors}");
        var status = File.ReadAllText($"{output}.status").Trim();
        var written = File.ReadAllText(output);
        if (step.Shown is null)
        {
            Assert.True(status == "0", $"{place}\nended with {status}:\n{written}");
        }
        else
        {
            Assert.True(ShownText.Matches(step.Shown, written), $"{place}\nwrote:\n{written}\nThe page shows:\n{step.Shown}");
        }
    }

    private static Dictionary<string, string?> CleanEnvironment(TemporaryDirectory home)
    {
        // What the runner of the tests tells the programs that it starts is not meant for the reader's.
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(static entry => (string)entry.Key)
            .Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("TESTINGPLATFORM", StringComparison.Ordinal)
                || name.StartsWith("DOTNET_HOST_", StringComparison.Ordinal))
            .ToDictionary(static name => name, static _ => (string?)null);
        environment["DOTNET_CLI_HOME"] = home.Path;
        environment["NUGET_PACKAGES"] = home["packages"];

        // Nothing of its own outlives the walk: no node of MSBuild. The compiler is the server that has built the tests.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["UseSharedCompilation"] = "true";
        environment["DOTNET_TieredPGO"] = "0";
        return environment;
    }
}
