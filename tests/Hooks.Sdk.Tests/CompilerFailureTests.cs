using Hooks.Sdk.Compiling;
using Hooks.Sdk.Tools;

namespace Hooks.Sdk.Tests;

/// <summary>The native compiler's words become a sentence for whoever builds, and are never shown themselves.</summary>
public sealed class CompilerFailureTests
{
    private const string NoCompiler = "/no/such/ilc";

    [Fact]
    public void The_method_is_named_without_the_assemblies_of_its_types() =>
        Assert.StartsWith(
            "Web.Sockets.Bind(Address*,int[]) creates a delegate",
            CompilerFailure.Explain("""
                Error: One or more errors occurred. (Code generation failed for method '[Web]Web.Sockets.Bind([Web]Address*,int[])')
                System.AggregateException: One or more errors occurred. (Code generation failed for method '[Web]Web.Sockets.Bind([Web]Address*,int[])')
                 ---> ILCompiler.CodeGenerationFailedException: Code generation failed for method '[Web]Web.Sockets.Bind([Web]Address*,int[])'
                 ---> System.InvalidOperationException: Expected method 'InitializeClosedInstance' not found on type '[System.Runtime]System.Delegate'
                   at Internal.IL.HelperExtensions.GetKnownMethod(TypeDesc, String, MethodSignature) + 0x64
                """).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Expected type 'System.Novelty' not found in module 'System.Runtime'", "needs 'System.Novelty'")]
    [InlineData("Expected method 'Make' not found on type '[System.Runtime]System.Novelty'", "needs 'System.Novelty.Make'")]
    [InlineData("Expected field 'Zero' not found on type '[System.Runtime]System.Novelty'", "needs 'System.Novelty.Zero'")]
    [InlineData("Object reference not set to an instance of an object.", "uses a feature that needs the .NET runtime")]
    [InlineData("Unable to allocate", "uses a feature that needs the .NET runtime")]
    public void Of_what_is_not_known_the_method_is_told_and_what_it_asked_for(string innermost, string words)
    {
        var (code, text) = CompilerFailure.Explain($"""
            Error: One or more errors occurred. (Code generation failed for method '[Web]Web.Sockets.Bind()')
            System.AggregateException: One or more errors occurred.
             ---> ILCompiler.CodeGenerationFailedException: Code generation failed for method '[Web]Web.Sockets.Bind()'
             ---> System.InvalidOperationException: {innermost}
               at Internal.IL.HelperExtensions.GetKnownType(ModuleDesc, String, String) + 0x9d
            """);

        Assert.Equal("HOOKSDK002", code);
        Assert.StartsWith($"Web.Sockets.Bind() {words}", text, StringComparison.Ordinal);
        Assert.DoesNotContain(innermost, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unhandled exception. System.CommandLine.CommandLineException: No files matching ./assemblies/shared.dll\n   at System...", "HOOKSDK017", "The assembly 'shared.dll' is missing or damaged")]
    [InlineData("Error: Could not load file or assembly 'shared.dll'", "HOOKSDK017", "The assembly 'shared.dll' is missing or damaged")]
    [InlineData("Error: System module System.Runtime does not exists. Make sure that you specify --systemmodule", "HOOKSDK017", "The assembly 'System.Runtime' is missing or damaged")]
    [InlineData("Error: something never seen\nmore", "HOOKSDK017", "The native compiler failed, and its error names no method")]
    [InlineData("", "HOOKSDK017", "The native compiler failed, and its error names no method")]
    [InlineData("Error: Expected method 'M' not found on type '[System.Runtime]T'", "HOOKSDK002", "The library needs 'T.M'")]
    [InlineData("Error: No space left on device : '/a/x.o'", "HOOKSDK010", "The native compiler failed: the disk is full")]
    [InlineData("System.UnauthorizedAccessException: Access denied\n ---> System.IO.IOException: Permission denied", "HOOKSDK010", "The native compiler failed: this user has no permission")]
    [InlineData("System.OutOfMemoryException: Exception of type", "HOOKSDK010", "The native compiler failed: out of memory")]
    public void Where_no_method_is_named_the_code_is_not_blamed(string output, string code, string words)
    {
        var explained = CompilerFailure.Explain(new ToolRun(1, output), NoCompiler, "");

        Assert.Equal(code, explained.Code);
        Assert.StartsWith(words, explained.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(137, "HOOKSDK017", "was killed (SIGKILL), as the system does when memory runs out")]
    [InlineData(139, "HOOKSDK017", "crashed or was stopped (signal 11)")]
    [InlineData(134, "HOOKSDK017", "crashed or was stopped (signal 6)")]
    public void A_signal_that_ended_it_is_told(int exitCode, string code, string words)
    {
        var explained = CompilerFailure.Explain(new ToolRun(exitCode, "stack trace"), NoCompiler, "");

        Assert.Equal(code, explained.Code);
        Assert.Contains(words, explained.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("close", "HOOKSDK116", "'close'")]
    [InlineData("__hooks_initialize", "HOOKSDK008", "hook project")]
    [InlineData("__hooks_after_fork", "HOOKSDK008", "hook project")]
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
