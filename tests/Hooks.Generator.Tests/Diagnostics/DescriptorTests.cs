using Hooks.Generator.Analyzers;
using Hooks.Generator.Tests.Declarations;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Tests.Diagnostics;

/// <summary>The list of diagnostics.</summary>
public class DescriptorTests
{
    public static TheoryData<string> Ids => [.. new HookAnalyzer().SupportedDiagnostics.Select(static descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_is_an_error_that_no_project_can_turn_off(string id)
    {
        var descriptor = new HookAnalyzer().SupportedDiagnostics.Single(descriptor => descriptor.Id == id);

        Assert.Equal(DiagnosticSeverity.Error, descriptor.DefaultSeverity);
        Assert.True(descriptor.IsEnabledByDefault);
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, descriptor.CustomTags);
    }

    [Fact]
    public void The_ids_go_from_1_to_18_and_the_later_ones_are_known() =>
        Assert.Equal(
            Enumerable.Range(1, 18).Append(27).Append(64).Append(66).Append(81).Select(static number => $"HOOK{number:d3}"),
            new HookAnalyzer().SupportedDiagnostics.Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_has_a_test_of_where_it_is_reported(string id) => Assert.Contains(
        id,
        WrongDeclarations.Reported.Select(static wrong => wrong.Id).Concat(WrongDeclarations.StoppedByTheCompiler.Select(static wrong => wrong.Id)));
}
