using System.Buffers.Binary;
using Hooks.Sdk.Elf;
using Hooks.Sdk.Tests.Hosting;
using Hooks.Sdk.Tests.Native;

namespace Hooks.Sdk.Tests;

public sealed class ElfReadingTests : AuditTest
{
    [Fact]
    public void Packed_relocations_are_unpacked_to_their_addresses()
    {
        // An address; the first and the third word behind it; the last of the 63 words behind those.
        ulong[] words = [0x1000, 0b1011, (1UL << 63) | 1];
        var bytes = new byte[words.Length * sizeof(ulong)];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), words[i]);
        }

        var relocations = RelativeRelocations.Read(new ElfData(bytes, "the relocations"), 8);

        Assert.Equal([0x1000UL, 0x1008UL, 0x1018UL, 0x1008UL + (8 * (63 + 62))], relocations.Select(relocation => relocation.Offset));
    }

    [Fact]
    public async Task An_imported_symbol_has_the_version_that_its_library_gave_it()
    {
        await File.WriteAllTextAsync(Path.Combine(Directory, "needed.c"), "int getppid(void) { return 1; }", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Directory, "needed.map"), "NEEDED_2 { global: getppid; };", TestContext.Current.CancellationToken);
        await Toolchain.Run("gcc", Directory, "-c", "-fPIC", "needed.c");
        await Toolchain.Run("ld", Directory, "-shared", "--version-script=needed.map", "-o", "libneeded.so", "needed.o");
        var path = await new HookLibrary
        {
            More = "int getppid(void); __attribute__((used)) static int parent(void) { return getppid(); }",
        }.With("libneeded.so").Build(Directory);

        var library = SharedObject.Read(ElfFile.Read(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)));

        Assert.Equal(
            [("bind", null), ("dlsym", null), ("getppid", "NEEDED_2")],
            library.Symbols.Where(symbol => symbol.Name.Length > 0).Select(symbol => (symbol.Name, symbol.Version)).Order());
    }
}
