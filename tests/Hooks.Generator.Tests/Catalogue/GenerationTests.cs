using HeaderReader.Catalogue;
using Hooks.Libc;
using TestSupport;

namespace Hooks.Generator.Tests.Catalogue;

public class GenerationTests
{
    [Fact]
    public void The_headers_of_this_machine_give_the_catalogue_that_is_checked_in()
    {
        NeedsToolchain();
        var generated = CatalogueFile.Generate().Text.Split('\n');
        var known = DataFile.Read("libc.txt").Split('\n');
        var differences = generated.Except(known).Select(static line => "+ " + line)
            .Concat(known.Except(generated).Select(static line => "- " + line))
            .ToArray();
        Assert.True(
            differences.Length == 0,
            "The headers have changed. Run 'dotnet run --project tools/HeaderReader', and look at what it changes:\n"
            + string.Join('\n', differences));
    }

    private static void NeedsToolchain()
    {
        RequiredProgram.Find("clang");
        RequiredProgram.Find("musl-gcc");
        RequiredFile.Find("/usr/aarch64-linux-gnu/include", "package libc6-dev-arm64-cross");
    }
}
