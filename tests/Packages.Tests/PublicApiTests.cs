using System.Reflection;
using PublicApiGenerator;

namespace Packages.Tests;

/// <summary>What other people's code is compiled against, member by member: a change of it is seen in a review.</summary>
public class PublicApiTests
{
    // The attribute of a test names the line that it stands in.
    private static readonly ApiGeneratorOptions s_options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes = ["Xunit.FactAttribute"],
    };

    [Theory]
    [InlineData("Hooks.Abstractions")]
    [InlineData("Hooks.Testing")]
    public void The_public_API_is_the_verified_one(string assembly)
    {
        var file = RepositoryFiles.Assembly($"src/{assembly}", $"{assembly}.dll");

        var api = Assembly.LoadFrom(file).GeneratePublicApi(s_options);

        var verified = Path.Combine(RepositoryFiles.Root, "tests/Packages.Tests/Snapshots", $"{nameof(PublicApiTests)}#{assembly}");
        var difference = VerifiedFile.Compare(verified, "txt", $"{api.ReplaceLineEndings("\n")}\n");
        Assert.True(difference is null, difference);
    }
}
