using Hooks.Sdk.Audit;

namespace Hooks.Sdk.Tests;

public sealed class MethodNamesTests
{
    [Theory]
    [InlineData("Hooks_Sdk_Tests_Hooks_Sdk_Tests_BindHook__Bind", "Hooks.Sdk.Tests.BindHook.Bind")]
    [InlineData("Hooks_Sdk_Tests_Hooks_Sdk_Tests_BindHook__Bind_3", "Hooks.Sdk.Tests.BindHook.Bind")]
    [InlineData("Hooks_Sdk_Tests_Hooks_Sdk_Tests_MethodNamesTests_Nested__Deep<System___Canon>", "Hooks.Sdk.Tests.MethodNamesTests.Nested.Deep")]
    [InlineData("Hooks_Sdk_Tests_Hooks_Sdk_Tests_MethodNamesTests_Pair_1<UInt8>__First", "Hooks.Sdk.Tests.MethodNamesTests.Pair`1.First")]
    public void A_symbol_of_ILC_is_led_back_to_its_method(string symbol, string method) => Assert.Equal(method, OfThisAssembly().Find(symbol));

    [Theory]
    [InlineData("bind")]
    [InlineData("Hooks_Sdk_Tests_Hooks_Sdk_Tests_BindHook__Listen")]
    public void A_symbol_of_nothing_in_CSharp_has_no_method(string symbol) => Assert.Null(OfThisAssembly().Find(symbol));

    private static MethodNames OfThisAssembly() => MethodNames.Of([typeof(BindHook).Assembly.Location]);

    private static class Nested
    {
        public static T Deep<T>(T value) => value;
    }

    private static class Pair<T>
    {
        public static T? First() => default;
    }
}
