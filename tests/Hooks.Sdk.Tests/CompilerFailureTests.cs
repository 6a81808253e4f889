using Hooks.Sdk.Compiling;

namespace Hooks.Sdk.Tests;

public sealed class CompilerFailureTests
{
    [Fact]
    public void The_method_is_named_without_the_assemblies_of_its_types() =>
        Assert.StartsWith(
            "Web.Sockets.Bind(Address*,int[]) makes a delegate",
            CompilerFailure.Explain("""
                Error: One or more errors occurred. (Code generation failed for method '[Web]Web.Sockets.Bind([Web]Address*,int[])')
                System.AggregateException: One or more errors occurred. (Code generation failed for method '[Web]Web.Sockets.Bind([Web]Address*,int[])')
                 ---> ILCompiler.CodeGenerationFailedException: Code generation failed for method '[Web]Web.Sockets.Bind([Web]Address*,int[])'
                 ---> System.InvalidOperationException: Expected method 'InitializeClosedInstance' not found on type '[System.Runtime]System.Delegate'
                   at Internal.IL.HelperExtensions.GetKnownMethod(TypeDesc, String, MethodSignature) + 0x64
                """).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Of_what_is_not_known_the_innermost_exception_is_told()
    {
        var (code, text) = CompilerFailure.Explain("""
            Error: One or more errors occurred. (Code generation failed for method '[Web]Web.Sockets.Bind()')
            System.AggregateException: One or more errors occurred.
             ---> ILCompiler.CodeGenerationFailedException: Code generation failed for method '[Web]Web.Sockets.Bind()'
             ---> System.InvalidOperationException: Expected type 'System.Novelty' not found in module 'System.Runtime'
               at Internal.IL.HelperExtensions.GetKnownType(ModuleDesc, String, String) + 0x9d
            """);

        Assert.Equal("HOOKSDK002", code);
        Assert.StartsWith("Web.Sockets.Bind() uses something that has no form without a .NET runtime", text, StringComparison.Ordinal);
        Assert.EndsWith(
            "The native compiler's own words: Expected type 'System.Novelty' not found in module 'System.Runtime'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_method_is_named_the_code_is_not_blamed() =>
        Assert.Equal(
            ("HOOKSDK002", "The native compiler failed: Could not load file or assembly 'shared.dll'"),
            CompilerFailure.Explain("""
                Error: One or more errors occurred.
                System.AggregateException: One or more errors occurred.
                 ---> System.IO.FileNotFoundException: Could not load file or assembly 'shared.dll'
                   at Internal.TypeSystem.ThrowHelper.ThrowFileNotFoundException() + 0x12
                """));

    [Fact]
    public void Without_an_exception_the_first_line_is_told() =>
        Assert.Equal(("HOOKSDK002", "The native compiler failed: Error: no such file"), CompilerFailure.Explain("Error: no such file\nmore"));

    [Theory]
    [InlineData("close", "HOOKSDK116", "'close'")]
    [InlineData("__hooks_initialize", "HOOKSDK008", "hook project")]
    public void A_symbol_that_is_exported_twice_is_named_for_what_it_is(string symbol, string code, string words)
    {
        var explained = CompilerFailure.Explain($"""
            Error: An item with the same key has already been added. Key: {symbol}
            System.ArgumentException: An item with the same key has already been added. Key: {symbol}
               at System.Collections.Generic.Dictionary`2.TryInsert(TKey, TValue, InsertionBehavior) + 0x2d1
            """);

        Assert.Equal(code, explained.Code);
        Assert.Contains(words, explained.Message, StringComparison.Ordinal);
    }
}
