using Hooks.Sdk.Tests.Hosting;
using Hooks.Sdk.Tests.Native;

namespace Hooks.Sdk.Tests;

public sealed class CallerNameTests : AuditTest
{
    /// <summary>A function with the symbol that ILC gives to the method of <see cref="BindHook"/>.</summary>
    private const string CompiledBind =
        """__attribute__((used, visibility("hidden"))) int compiled(void) __asm__("Hooks_Sdk_Tests_Hooks_Sdk_Tests_BindHook__Bind");""";

    [Fact]
    public async Task A_method_that_needs_the_runtime_is_named() => Assert.StartsWith(
        "Hooks.Sdk.Tests.BindHook.Bind allocates an object",
        await MessageOf($$"""
            int RhpNewFast(void);
            {{CompiledBind}}
            int compiled(void) { return RhpNewFast() + 1; }
            """));

    [Fact]
    public async Task A_method_that_calls_through_an_interface_cell_is_named() => Assert.StartsWith(
        "Hooks.Sdk.Tests.BindHook.Bind calls a method through an interface",
        await MessageOf($$"""
            int RhpInitialDynamicInterfaceDispatch(void);
            __attribute__((visibility("hidden"))) int (*volatile cell)(void) = RhpInitialDynamicInterfaceDispatch;
            {{CompiledBind}}
            int compiled(void) { return cell() + 1; }
            """));

    [Fact]
    public async Task A_function_that_no_assembly_knows_is_named_by_its_symbol() => Assert.StartsWith(
        "from_elsewhere refers to 'getpid'",
        await MessageOf("""
            int getpid(void);
            __attribute__((used, visibility("hidden"))) int from_elsewhere(void) { return getpid() + 1; }
            """));

    [Fact]
    public async Task Several_methods_are_counted() => Assert.StartsWith(
        "first (and 2 other methods) throws",
        await MessageOf("""
            int RhpThrowEx(void);
            __attribute__((used, visibility("hidden"))) int first(void) { return RhpThrowEx() + 1; }
            __attribute__((used, visibility("hidden"))) int second(void) { return RhpThrowEx() + 2; }
            __attribute__((used, visibility("hidden"))) int third(void) { return RhpThrowEx() + 3; }
            """));

    [Fact]
    public async Task Without_the_object_the_library_is_named()
    {
        var path = await new HookLibrary
        {
            More = "void RhpNewFast(void); __attribute__((used)) static void allocate(void) { RhpNewFast(); }",
        }.Build(Directory);

        Assert.StartsWith("The library allocates an object", Assert.Single(Audit(path)).Message);
    }

    private async Task<string> MessageOf(string source)
    {
        var path = await new HookLibrary { More = source }.Build(Directory);
        return Assert.Single(Audit(path, task => task.ObjectFile = Path.Combine(Directory, "hook.o"))).Message!;
    }
}
