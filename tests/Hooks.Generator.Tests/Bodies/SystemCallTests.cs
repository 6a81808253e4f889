using System.Globalization;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>HOOK078: system calls that no function can make.</summary>
public class SystemCallTests
{
    [Theory]
    [InlineData("HOOKS_X64", "SystemCall.Invoke(58)", "vfork")]
    [InlineData("HOOKS_X64", "SystemCall.Invoke(number: 58)", "vfork")]
    [InlineData("HOOKS_X64", "SystemCall.Invoke(Vfork)", "vfork")]
    [InlineData("HOOKS_X64", "SystemCall.Invoke((int)58u)", "vfork")]
    [InlineData("HOOKS_X64", "SystemCall.Invoke(x > 0 ? 58 : 57)", "vfork")]
    [InlineData("HOOKS_X64", "SystemCall.Invoke(x switch { 0 => 39, _ => 58 })", "vfork")]
    [InlineData("HOOKS_X64", "SystemCall.Invoke(15)", "rt_sigreturn")]
    [InlineData("HOOKS_X64", "SystemCall.Invoke(56, 0x4100, 0)", "clone")]
    [InlineData("HOOKS_X64", "SystemCall.Invoke(56, x, 0)", "clone")]
    [InlineData("HOOKS_X64", "SystemCall.Invoke(435, 0, 88)", "clone3")]
    [InlineData("HOOKS_ARM64", "SystemCall.Invoke(139)", "rt_sigreturn")]
    [InlineData("HOOKS_ARM64", "SystemCall.Invoke(220, 0x4111)", "clone")]
    [InlineData("HOOKS_ARM64", "SystemCall.Invoke(435)", "clone3")]
    [InlineData("OTHER", "SystemCall.Invoke(435)", "clone3")]
    public async Task One_that_returns_where_it_must_not_is_reported(string processor, string call, string name)
    {
        var diagnostic = Assert.Single(await Run(processor, call));

        Assert.Equal("HOOK078", diagnostic.Id);
        Assert.StartsWith($"'{name}' can't be made by a function", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(call, diagnostic.Location.SourceTree!.ToString()[diagnostic.Location.SourceSpan.Start..diagnostic.Location.SourceSpan.End]);
    }

    [Theory]
    [InlineData("HOOKS_X64", "SystemCall.Invoke(57)")]
    [InlineData("HOOKS_X64", "SystemCall.Invoke(56, 17)")]
    [InlineData("HOOKS_X64", "SystemCall.Invoke(139)")]
    [InlineData("HOOKS_X64", "SystemCall.Invoke(x)")]
    [InlineData("HOOKS_ARM64", "SystemCall.Invoke(58)")]
    [InlineData("HOOKS_ARM64", "SystemCall.Invoke(15)")]
    [InlineData("HOOKS_ARM64", "SystemCall.Invoke(220, 17)")]
    [InlineData("OTHER", "SystemCall.Invoke(58)")]
    [InlineData("OTHER", "SystemCall.Invoke(15)")]
    public async Task Any_other_is_left_alone(string processor, string call) => Assert.Empty(await Run(processor, call));

    [Fact]
    public async Task A_number_in_a_local_is_known()
    {
        Assert.Single(await Run("HOOKS_X64", "SystemCall.Invoke(number)", "var number = 58;"));
        Assert.Single(await Run("HOOKS_X64", "SystemCall.Invoke(number)", "int number; if (x > 3) number = 58; else number = 39;"));
        Assert.Empty(await Run("HOOKS_X64", "SystemCall.Invoke(number)", "var number = 39;"));
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Diagnostic>> Run(string processor, string call, string before = "")
    {
        var tree = CSharpSyntaxTree.ParseText($$"""
            internal static class Sample
            {
                private const int Vfork = 58;

                private static nint Body(int x)
                {
                    {{before}}
                    return {{call}};
                }
            }
            """, HookCompilation.Language.WithPreprocessorSymbols(processor), "Sample.cs", cancellationToken: TestContext.Current.CancellationToken);
        return BodyRun.Of(HookCompilation.Of().RemoveAllSyntaxTrees().AddSyntaxTrees(
            tree, CSharpSyntaxTree.ParseText("global using Hooks;", HookCompilation.Language.WithPreprocessorSymbols(processor), cancellationToken: TestContext.Current.CancellationToken)));
    }
}
