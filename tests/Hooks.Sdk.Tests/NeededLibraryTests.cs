using Hooks.Sdk.Tests.Hosting;
using Hooks.Sdk.Tests.Native;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace Hooks.Sdk.Tests;

public sealed class NeededLibraryTests : AuditTest
{
    [Fact]
    public async Task A_needed_library_that_nobody_asked_for_is_refused() =>
        Assert.Equal(["HOOKSDK106"], Codes(Audit(await BuildWithNeededLibrary())));

    [Fact]
    public async Task A_needed_library_that_the_project_asked_for_passes() =>
        Assert.Empty(Audit(await BuildWithNeededLibrary(), task => task.Libraries = [new TaskItem("libneeded.so.1")]));

    [Fact]
    public async Task Asking_for_one_library_allows_no_other()
    {
        var error = Assert.Single(Audit(await BuildWithNeededLibrary(), task => task.Libraries = [new TaskItem("libneeded.so.2")]));

        Assert.Contains("'libneeded.so.1'", error.Message);
    }

    private async Task<string> BuildWithNeededLibrary()
    {
        await File.WriteAllTextAsync(Path.Combine(Directory, "empty.c"), "", TestContext.Current.CancellationToken);
        await Toolchain.Run("gcc", Directory, "-c", "-fPIC", "empty.c");
        await Toolchain.Run("ld", Directory, "-shared", "-soname", "libneeded.so.1", "-o", "libneeded.so", "empty.o");

        return await new HookLibrary().With("--no-as-needed", "libneeded.so").Build(Directory);
    }
}
