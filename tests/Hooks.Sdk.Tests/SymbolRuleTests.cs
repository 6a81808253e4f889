using Hooks.Sdk.Tests.Hosting;
using Hooks.Sdk.Tests.Native;

namespace Hooks.Sdk.Tests;

public sealed class SymbolRuleTests : AuditTest
{
    [Fact]
    public async Task A_hook_that_is_not_exported_is_refused() =>
        Assert.Equal(["HOOKSDK101"], await CodesOf(new HookLibrary { VersionScript = "{ local: *; };" }));

    [Fact]
    public async Task A_hook_that_is_not_exported_is_named_by_its_method()
    {
        var error = Assert.Single(Audit(await new HookLibrary { VersionScript = "{ local: *; };" }.Build(Directory)));

        Assert.StartsWith("Hooks.Sdk.Tests.BindHook.Bind intercepts 'bind'", error.Message);
    }

    [Fact]
    public async Task An_error_names_the_page_that_explains_it()
    {
        var error = Assert.Single(Audit(await new HookLibrary { VersionScript = "{ local: *; };" }.Build(Directory)));

        Assert.EndsWith(" (docs/diagnostics/audit.md)", error.Message);
        Assert.Null(error.HelpLink);
    }

    [Fact]
    public async Task An_export_that_no_hook_names_is_refused() => Assert.Equal(["HOOKSDK102"], await CodesOf(new HookLibrary
    {
        More = "int listen(int socket, int backlog) { return 0; }",
        VersionScript = "{ global: bind; listen; local: *; };",
    }));

    [Fact]
    public async Task An_exported_variable_that_no_hook_names_is_refused() => Assert.Equal(["HOOKSDK102"], await CodesOf(new HookLibrary
    {
        More = "int environment = 1;",
        VersionScript = "{ global: bind; environment; local: *; };",
    }));

    [Fact]
    public async Task A_weak_export_that_no_hook_names_is_refused() => Assert.Equal(["HOOKSDK102"], await CodesOf(new HookLibrary
    {
        More = "__attribute__((weak)) int listen(int socket, int backlog) { return 0; }",
        VersionScript = "{ global: bind; listen; local: *; };",
    }));

    [Fact]
    public async Task An_export_with_a_version_is_refused() =>
        Assert.Equal(["HOOKSDK103"], await CodesOf(new HookLibrary { VersionScript = "V1.0 { global: bind; local: *; };" }));

    [Fact]
    public async Task The_version_of_an_export_is_named()
    {
        var error = Assert.Single(Audit(await new HookLibrary { VersionScript = "V1.0 { global: bind; local: *; };" }.Build(Directory)));

        Assert.Contains("'bind' with the version V1.0", error.Message);
    }

    [Fact]
    public async Task A_symbol_of_the_dotnet_runtime_is_refused() => Assert.Equal(["HOOKSDK104"], await CodesOf(new HookLibrary
    {
        More = "void RhpNewFast(void); __attribute__((used)) static void allocate(void) { RhpNewFast(); }",
    }));

    [Fact]
    public async Task A_symbol_that_no_DllImport_names_is_refused() => Assert.Equal(["HOOKSDK105"], await CodesOf(new HookLibrary
    {
        More = "int getpid(void); __attribute__((used)) static int process(void) { return getpid(); }",
    }));

    [Fact]
    public async Task A_weak_symbol_that_no_DllImport_names_is_refused() => Assert.Equal(["HOOKSDK105"], await CodesOf(new HookLibrary
    {
        More = "__attribute__((weak)) int getpid(void); __attribute__((used)) static int process(void) { return getpid ? getpid() : 0; }",
    }));

    [Fact]
    public async Task A_symbol_is_imported_by_the_EntryPoint_of_its_DllImport() => Assert.Empty(await CodesOf(new HookLibrary
    {
        More = "int getppid(void); __attribute__((used)) static int parent(void) { return getppid(); }",
    }));

    [Fact]
    public async Task The_name_of_a_method_imports_nothing_where_its_DllImport_has_an_EntryPoint() => Assert.Equal(["HOOKSDK105"], await CodesOf(new HookLibrary
    {
        More = "int ParentProcess(void); __attribute__((used)) static int parent(void) { return ParentProcess(); }",
    }));

    [Fact]
    public async Task The_DllImports_of_every_assembly_count()
    {
        var path = await new HookLibrary().Build(Directory);

        // Without the assembly whose DllImport names it, dlsym is like any other symbol.
        Assert.Equal(["HOOKSDK105"], Codes(Audit(path, task => task.Assemblies = [])));
    }
}
