using Hooks.Build.Tests.Support;

namespace Hooks.Build.Tests;

/// <summary>Hooks with every attribute and modifier that makes no difference, in one library: each is called.</summary>
public class AllowedDeclarationTests
{
    [Fact]
    public void A_program_calls_each_of_them()
    {
        using var host = new HostProgram();

        // Without a compiler the test is skipped here: within Assert.All a skip counts as a failure.
        Assert.NotEmpty(host.Path);
        using var project = new HookProject();
        project.Write("Attributes.cs", AllowedDeclarations.Attributes);
        foreach (var (number, row) in AllowedDeclarations.All.Index())
        {
            var source = row.Source
                .Replace("\"f\"", $"\"f{number}\"", StringComparison.Ordinal)
                .Replace("\"gone\"", $"\"gone{number}\"", StringComparison.Ordinal);
            project.Write($"N{number}.cs", $"namespace N{number} {{ {source} }}");
        }

        project.Build().Succeeded();

        Assert.All(AllowedDeclarations.All.Index(), row =>
        {
            var run = host.Run([project.Library], "call", $"f{row.Index}", "5");
            Assert.Equal((row.Item.What, "12 errno 0\n", ""), (row.Item.What, run.Output, run.Errors));
        });
    }
}
