using Hooks.Sdk.Elf;
using Hooks.Sdk.Linking;
using Hooks.Sdk.Tests.Native;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Tests;

/// <summary>Where the layout script puts what every process writes to.</summary>
public sealed class LayoutTests : IDisposable
{
    private const ulong PageSize = 4096;
    private const int Step = 240;

    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("ld.bfd")]
    [InlineData("ld.lld")]
    public async Task The_addresses_that_the_loader_fills_in_lie_on_one_page_whatever_lies_before_them(string linker)
    {
        await File.WriteAllTextAsync(_directory["layout.ld"], LinkerScripts.Layout(cookie: 1, hasThreadStatics: false), TestContext.Current.CancellationToken);
        for (var constants = Step; constants < (int)PageSize + Step; constants += Step)
        {
            // Without a use for it the linker would drop the constant.
            await File.WriteAllTextAsync(
                _directory["hook.c"],
                $$"""
                extern int close(int);
                static const char constants[{{constants}}] = {1};
                void RhpReversePInvoke(void) { }
                int hook(int file) { return close(constants[file]); }
                """,
                TestContext.Current.CancellationToken);
            await Toolchain.Run("gcc", _directory.Path, "-c", "-O2", "-fPIC", "-ffreestanding", "-fno-stack-protector", "hook.c");
            await Toolchain.Run(linker, _directory.Path, "-shared", "-z", "relro", "-z", "now", "--hash-style=gnu", "-T", "layout.ld", "-o", "libhook.so", "hook.o");

            var image = ElfImage.Read(await File.ReadAllBytesAsync(_directory["libhook.so"], TestContext.Current.CancellationToken));
            var writable = image.File.Segments.Where(static segment => segment.Type == ElfSegmentTypeCore.Load && segment.IsWritable).ToList();

            Assert.Equal(2, writable.Count);
            Assert.All(writable, static segment => Assert.Equal(
                segment.VirtualAddress / PageSize, (segment.VirtualAddress + segment.Size - 1) / PageSize));
        }
    }
}
