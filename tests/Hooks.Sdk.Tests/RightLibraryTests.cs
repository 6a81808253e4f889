using Hooks.Sdk.Tests.Hosting;
using Hooks.Sdk.Tests.Native;

namespace Hooks.Sdk.Tests;

public sealed class RightLibraryTests : AuditTest
{
    [Fact]
    public async Task A_library_that_keeps_every_rule_passes() => Assert.Empty(await CodesOf(new HookLibrary()));

    [Fact]
    public async Task A_library_of_another_linker_passes() => Assert.Empty(Audit(await new HookLibrary().Build(Directory, "ld.lld")));

    [Fact]
    public async Task A_stripped_library_passes()
    {
        var path = await new HookLibrary().Build(Directory);

        await Toolchain.Run("strip", Directory, path);

        Assert.Empty(Audit(path));
    }

    [Fact]
    public async Task A_library_with_packed_relocations_passes() =>
        Assert.Empty(await CodesOf(new HookLibrary().With("-z", "pack-relative-relocs")));
}
