using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Declarations;

/// <summary>An initializer that the library can't call is reported, and never left out in silence.</summary>
public class InitializerRuleTests
{
    /// <summary>The generated call of these does not compile.</summary>
    public static TheoryData<string> Uncallable =>
    [
        "class C { [HookInitializer] internal void [|F|]() { } }",
        "class C { [HookInitializer] private static void [|F|]() { } }",
        "class C { [HookInitializer] internal static void [|F|](int x) { } }",
        "class C { [HookInitializer] internal static void [|F|]<T>() { } }",
        "class C<T> { [HookInitializer] internal static void [|F|]() { } }",
        "class C { private class D { [HookInitializer] internal static void [|F|]() { } } }",
        "file class C { [HookInitializer] internal static void [|F|]() { } }",
        "abstract class C { [HookInitializer] internal abstract void [|F|](); }",
    ];

    /// <summary>The library could call this one; what it returns would be lost.</summary>
    public static TheoryData<string> Callable => ["class C { [HookInitializer] internal static int [|F|]() => 0; }"];

    /// <summary>No call of these can be written.</summary>
    public static TheoryData<string> Misplaced =>
    [
        "class C { void F() { Local(); [[|HookInitializer|]] static void Local() { } } }",
        "class C { internal static int F { [[|HookInitializer|]] set { } } }",
    ];

    [Theory]
    [MemberData(nameof(Uncallable))]
    [MemberData(nameof(Callable))]
    [MemberData(nameof(Misplaced))]
    public async Task A_mistake_is_reported_where_it_was_made(string marked)
    {
        var source = MarkedSource.Parse(marked);

        var diagnostics = await AnalyzerRun.Of(GeneratorRun.First(HookCompilation.Of(source.Text)).Output);

        Assert.Equal(source.Spans.Select(static span => ("HOOK011", span)), diagnostics.Select(static d => (d.Id, d.Location.SourceSpan)));
    }

    [Theory]
    [MemberData(nameof(Uncallable))]
    public void What_cannot_be_called_does_not_compile_even_where_no_analyzer_runs(string marked)
    {
        var source = MarkedSource.Parse(marked);

        Assert.NotEmpty(HookCompilation.Errors(GeneratorRun.First(HookCompilation.Of(source.Text)).Output));
    }
}
