using Hooks.Sdk.Tests.Hosting;
using Hooks.Sdk.Tests.Native;

namespace Hooks.Sdk.Tests;

public sealed class RightLibraryTests : AuditTest
{
    [Fact]
    public async Task A_library_that_keeps_every_rule_passes() => Assert.Empty(await CodesOf(new HookLibrary()));

    [Fact]
    public async Task A_library_of_another_linker_passes()
    {
        var library = new HookLibrary();
        await library.Compile(Directory);
        await File.WriteAllTextAsync(Path.Combine(Directory, "exports.map"), library.VersionScript, TestContext.Current.CancellationToken);

        await Toolchain.Run("ld.lld", Directory, ["-o", "libhook.so", "hook.o", "--version-script=exports.map", .. library.Options]);

        Assert.Empty(Audit(Path.Combine(Directory, "libhook.so")));
    }

    [Fact]
    public async Task A_stripped_library_passes()
    {
        var path = await new HookLibrary().Build(Directory);

        await Toolchain.Run("strip", Directory, path);

        Assert.Empty(Audit(path));
    }

    [Fact]
    public async Task A_library_with_packed_relocations_passes()
    {
        var library = new HookLibrary();
        Assert.Empty(await CodesOf(library with { Options = [.. library.Options, "-z", "pack-relative-relocs"] }));
    }
}
