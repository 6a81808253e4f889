using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>A feature of C# works in a hook library, or one of the rules says what to write instead: the compiler never speaks of
/// a type or a member of .NET that hook libraries do not include.</summary>
public class LanguageFeatureTests
{
    [Theory]
    [MemberData(nameof(LanguageFeatures.All), MemberType = typeof(LanguageFeatures))]
    public async Task A_feature_works_or_is_the_error_of_a_rule(string ids, string members)
    {
        var errors = await BuildRun.ErrorsOf(HookCompilation.Of(SnippetSource.Of(members)));

        Assert.Equal(ids, string.Join(' ', errors.Select(static error => error.Id).Distinct()));
        Assert.All(errors, static error => Assert.Equal("File0.cs", error.Location.SourceTree?.FilePath));
    }
}
