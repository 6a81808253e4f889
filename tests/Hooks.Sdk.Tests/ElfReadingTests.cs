using System.Buffers.Binary;
using Hooks.Sdk.Elf;
using Hooks.Sdk.Tests.Hosting;
using Hooks.Sdk.Tests.Native;
using LibObjectFile.Elf;

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

        var relocations = RelativeRelocations.Read(new ElfData(bytes, "the relocations"), ElfRelocationType.R_X86_64_RELATIVE);

        Assert.Equal([0x1000UL, 0x1008UL, 0x1018UL, 0x1008UL + (8 * (63 + 62))], relocations.Select(relocation => relocation.Offset));
    }

    /// <summary>The number of sections and the index of a symbol's section have 16 bits, of which 0xFF00 and up mean something
    /// else.</summary>
    [Fact]
    public async Task An_object_with_more_sections_than_its_header_can_count_is_read()
    {
        const int functions = 0xFF10;
        var source = string.Concat(Enumerable.Range(0, functions).Select(static number =>
            $".section .text.f{number},\"ax\",%progbits\n.globl f{number}\nf{number}: .quad f{(number + 1) % functions}\n"));
        await File.WriteAllTextAsync(Path.Combine(Directory, "many.s"), source, TestContext.Current.CancellationToken);
        await Toolchain.Run("gcc", Directory, "-c", "many.s");

        var many = RelocatableObject.Read(await File.ReadAllBytesAsync(Path.Combine(Directory, "many.o"), TestContext.Current.CancellationToken));

        Assert.Equal(functions, many.References.Count);
        Assert.All(many.References, static reference => Assert.Equal($".text.{reference.Symbol.Name.Value}", reference.Symbol.SectionLink.Section?.Name.Value));
    }

    [Theory]
    [InlineData(ElfSymbolVisibility.Default, true)]
    [InlineData(ElfSymbolVisibility.Protected, true)]
    [InlineData(ElfSymbolVisibility.Hidden, false)]
    [InlineData(ElfSymbolVisibility.Internal, false)]
    public void The_visibility_of_a_symbol_is_what_its_lowest_two_bits_say(ElfSymbolVisibility visibility, bool isExported)
    {
        const byte variantPcs = 0x80;
        var symbol = new ElfSymbol { Bind = ElfSymbolBind.Global, SectionLink = ElfSectionLink.SectionAbsolute };

        Assert.Equal(isExported, (symbol with { Visibility = visibility }).IsExported);
        Assert.Equal(isExported, (symbol with { Visibility = visibility | (ElfSymbolVisibility)variantPcs }).IsExported);
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

        var library = SharedObject.Read(ElfImage.Read(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)));

        Assert.Equal(
            [("bind", null), ("dlsym", null), ("getppid", "NEEDED_2")],
            library.Symbols.Where(symbol => symbol.Name.Length > 0).Select(symbol => (symbol.Name, symbol.Version)).Order());
    }
}
