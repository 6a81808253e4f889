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
                """),
            StringComparison.Ordinal);

    [Fact]
    public void Of_what_is_not_known_the_innermost_exception_is_told()
    {
        var text = CompilerFailure.Explain("""
            Error: One or more errors occurred.
            System.AggregateException: One or more errors occurred.
             ---> System.InvalidOperationException: Expected type 'System.Novelty' not found in module 'System.Runtime'
               at Internal.IL.HelperExtensions.GetKnownType(ModuleDesc, String, String) + 0x9d
            """);

        Assert.StartsWith("The library uses something that has no form without a .NET runtime", text, StringComparison.Ordinal);
        Assert.EndsWith(
            "The native compiler's own words: Expected type 'System.Novelty' not found in module 'System.Runtime'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_exception_the_first_line_is_told() =>
        Assert.EndsWith(": Error: no such file", CompilerFailure.Explain("Error: no such file\nmore"), StringComparison.Ordinal);
}
