namespace Hooks.Build.Tests.Stubs;

/// <summary>C++ exceptions and thread cancellation find their way through stubs and hooks.</summary>
public class UnwindingTests
{
    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void A_Cplusplus_exception_passes_through_a_hook(string architecture) => Assert.Equal("6 7 8\n", Output(architecture, "throw"));

    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void A_thread_is_cancelled_in_what_a_hook_calls_next(string architecture) => Assert.Equal("1 1 1\n", Output(architecture, "cancel"));

    private static string Output(string architecture, string argument)
    {
        using var library = new UnwoundLibrary(architecture);
        var program = library.Target.CompileCpp(UnwoundLibrary.Source("unwinding.cpp"), library["program"], library.Next);
        return library.Target.Run(program, library["libhooks.so"], argument).Output;
    }
}
