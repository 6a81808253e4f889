using Hooks.Runtime.Tests.Api;

namespace Hooks.Runtime.Tests;

/// <summary>A hook library is compiled against the stand-ins and loads on the ordinary runtime too: there every name that it
/// refers to must mean the same.</summary>
public class ApiSubsetTests
{
    public static TheoryData<string> StandIns => [.. ComparedAssemblies.StandInNames];

    [Theory]
    [MemberData(nameof(StandIns))]
    public void A_stand_in_has_the_name_the_version_and_the_public_key_of_its_original(string name)
    {
        var standIn = AssemblyApi.Read(ComparedAssemblies.StandIn(name));
        var original = AssemblyApi.Read(ComparedAssemblies.Framework(name));

        Assert.Equal(original.Identity, standIn.Identity);
        Assert.StartsWith($"{name}, Version=10.0.0.0, PublicKey=00", standIn.Identity, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(StandIns))]
    public void A_stand_in_has_no_public_type_or_member_that_its_original_has_not(string name)
    {
        var standIn = AssemblyApi.Read(ComparedAssemblies.StandIn(name));
        var original = AssemblyApi.Read(ComparedAssemblies.Framework(name));

        var differences = ApiComparison.Differences(standIn, original);

        Assert.NotEmpty(standIn.Types);
        Assert.True(
            differences.Count == 0,
            $"{name} differs from .NET's in {differences.Count} places:\n{string.Join('\n', differences)}");
    }

    [Theory]
    [InlineData("System.Runtime")]
    [InlineData("System.Runtime.InteropServices")]
    [InlineData("System.Threading")]
    [InlineData("System.Memory")]
    [InlineData("System.Collections")]
    [InlineData("System.Linq.Expressions")]
    [InlineData("Microsoft.CSharp")]
    public void Every_assembly_that_hooks_are_compiled_against_is_compared(string name) =>
        Assert.Contains(name, ComparedAssemblies.StandInNames);
}
