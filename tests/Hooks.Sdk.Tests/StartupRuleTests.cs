using Hooks.Sdk.Audit;
using Hooks.Sdk.Elf;
using Hooks.Sdk.Tests.Hosting;
using Hooks.Sdk.Tests.Native;

namespace Hooks.Sdk.Tests;

public sealed class StartupRuleTests : AuditTest
{
    private const long InitializerTag = 12;
    private const long FinalizerTag = 13;

    [Fact]
    public async Task A_library_without_an_initializer_is_refused() =>
        Assert.Equal(["HOOKSDK111"], await CodesOf(new HookLibrary().Without("-init=hooks_initialize")));

    [Fact]
    public async Task An_initializer_outside_of_the_code_is_refused()
    {
        var path = await new HookLibrary().Build(Directory);

        ElfEditor.Edit(path, elf => elf.ReplaceDynamic(InitializerTag, InitializerTag, 0));

        Assert.Equal(["HOOKSDK111"], Codes(Audit(path)));
    }

    [Fact]
    public async Task A_finalizer_that_does_not_run_is_refused()
    {
        var metadata = HookMetadata.Read(HookAssembly, [HookAssembly]) with { HasFinalizer = true };
        IEnumerable<string> CodesOf(string path) => Finalizer.Check(SharedObject.Read(ElfImage.Read(File.ReadAllBytes(path))), metadata).Select(static finding => finding.Code);

        Assert.Equal(["HOOKSDK120"], CodesOf(await new HookLibrary().Build(Directory)));

        var path = await new HookLibrary { More = "__attribute__((used)) void _fini(void) { }" }.Build(Directory);
        Assert.Empty(CodesOf(path));

        ElfEditor.Edit(path, elf => elf.ReplaceDynamic(FinalizerTag, FinalizerTag, 0));
        Assert.Equal(["HOOKSDK120"], CodesOf(path));
    }

    [Fact]
    public async Task Code_for_forked_children_that_can_be_unloaded_is_refused()
    {
        var metadata = HookMetadata.Read(HookAssembly, [HookAssembly]) with { HasAfterFork = true };
        IEnumerable<string> CodesOf(string path) => AfterFork.Check(SharedObject.Read(ElfImage.Read(File.ReadAllBytes(path))), metadata).Select(static finding => finding.Code);

        Assert.Equal(["HOOKSDK127"], CodesOf(await new HookLibrary().Build(Directory)));
        Assert.Empty(CodesOf(await new HookLibrary().With("-z", "nodelete").Build(Directory)));
    }

    [Theory]
    [InlineData("__attribute__((constructor)) static void early(void) { symbol = 0; }", "DT_INIT_ARRAY")]
    [InlineData("__attribute__((destructor)) static void late(void) { symbol = 0; }", "DT_FINI_ARRAY")]
    [InlineData("__attribute__((used)) void _fini(void) { }", "DT_FINI)")]
    [InlineData("static __thread int calls; __attribute__((used)) static int count(void) { return ++calls; }", "PT_TLS")]
    public async Task What_the_framework_does_not_know_of_is_refused(string source, string named)
    {
        var error = Assert.Single(Audit(await new HookLibrary { More = source }.Build(Directory)));

        Assert.Equal("HOOKSDK112", error.Code);
        Assert.Contains(named, error.Message);
    }
}
