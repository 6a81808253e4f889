using Hooks.Sdk.Audit;
using Hooks.Sdk.Elf;
using Hooks.Sdk.Tests.Hosting;
using Hooks.Sdk.Tests.Native;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Tests;

public sealed class DamagedFileTests : AuditTest
{
    // sh_type
    private const uint Strings = 3;
    private const uint Relocations = 4;
    private const uint Dynamic = 6;
    private const uint Note = 7;
    private const uint DynamicSymbols = 11;

    // Elf64_Shdr
    private const int Address = 16;
    private const int Offset = 24;
    private const int Size = 32;
    private const int Link = 40;

    private static readonly HashSet<string> s_noLibraries = [];

    private static readonly Dictionary<string, Action<ElfEditor>> s_greed = new()
    {
        ["65,535 sections"] = static elf => elf.SetSectionCount(0xFFFF),
        ["as many sections as 32 bits can count"] = static elf =>
        {
            elf.SetSectionCount(0);
            elf.ChangeSection(0, Size, static _ => uint.MaxValue - 16);
        },
        ["as many sections as 64 bits can count"] = static elf =>
        {
            elf.SetSectionCount(0);
            elf.ChangeSection(0, Size, static _ => ulong.MaxValue / 64 + 2);
        },
        ["65,535 segments"] = static elf => elf.SetSegmentCount(0xFFFF),
        ["symbols of two gigabytes"] = static elf => elf.ChangeSection(DynamicSymbols, Size, static _ => int.MaxValue / 24 * 24),
        ["relocations of two gigabytes"] = static elf => elf.ChangeSection(Relocations, Size, static _ => int.MaxValue / 24 * 24),
        ["symbols that are the whole file"] = static elf =>
        {
            elf.ChangeSection(DynamicSymbols, Offset, static _ => 0);
            elf.ChangeSection(DynamicSymbols, Size, _ => (ulong)elf.Length / 24 * 24);
        },
        ["symbols before the file"] = static elf => elf.ChangeSection(DynamicSymbols, Offset, static _ => ulong.MaxValue - 23),
    };

    public static TheoryData<string> Greed => [.. s_greed.Keys];

    [Fact]
    public async Task A_library_that_is_cut_is_refused_wherever_it_ends()
    {
        var whole = await Bytes(await new HookLibrary().Build(Directory));
        var cut = Path.Combine(Directory, "cut.so");

        foreach (var length in Lengths(whole))
        {
            await File.WriteAllBytesAsync(cut, whole[..length], TestContext.Current.CancellationToken);
            Assert.Equal(["HOOKSDK113"], Codes(Audit(cut)));
        }
    }

    [Fact]
    public async Task An_object_that_is_cut_is_an_error_of_its_own()
    {
        var library = await new HookLibrary().Build(Directory);
        var whole = await Bytes(Path.Combine(Directory, "hook.o"));
        var cut = Path.Combine(Directory, "cut.o");

        foreach (var length in Lengths(whole))
        {
            await File.WriteAllBytesAsync(cut, whole[..length], TestContext.Current.CancellationToken);
            var error = Assert.Single(Audit(library, task => task.ObjectFile = cut));
            Assert.Equal(("HOOKSDK113", cut), (error.Code, error.File));
        }
    }

    [Fact]
    public async Task An_assembly_that_is_cut_is_an_error_that_names_it()
    {
        var whole = await Bytes(HookAssembly);
        var cut = Path.Combine(Directory, "cut.dll");

        // A prime step, which ends in headers, tables and signatures at any of their bytes. The last section holds no metadata.
        for (var length = 0; length < whole.Length / 2; length += 509)
        {
            await File.WriteAllBytesAsync(cut, whole[..length], TestContext.Current.CancellationToken);
            var error = Assert.Throws<BadImageFormatException>(() => HookMetadata.Read(cut, [cut]));
            Assert.Contains($"'{cut}'", error.Message);
        }
    }

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0x80)]
    [InlineData(0x01)]
    public async Task A_damaged_byte_of_a_library_ends_in_findings_or_in_a_format_error(byte damage)
    {
        var bytes = await Bytes(await new HookLibrary { VersionScript = "V1.0 { global: bind; local: *; };" }.Build(Directory));
        var metadata = HookMetadata.Read(HookAssembly, [HookAssembly]);
        var architecture = (ElfArch)new ElfEditor(bytes).Machine;

        AssertOnlyFormatErrors(bytes, damage, () => LibraryAudit.Run(bytes, architecture, metadata, null, s_noLibraries, []));
    }

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0x80)]
    [InlineData(0x01)]
    public async Task A_damaged_byte_of_an_object_ends_in_names_or_in_a_format_error(byte damage)
    {
        var bytes = await Bytes(await new HookLibrary().Compile(Directory));

        AssertOnlyFormatErrors(bytes, damage, () => new SymbolCallers(RelocatableObject.Read(bytes), new MethodNames()).Of("dlsym"));
    }

    [Theory]
    [MemberData(nameof(Greed))]
    public async Task A_header_that_asks_for_more_than_the_file_has_is_refused_before_memory_is_taken(string name)
    {
        var bytes = await Bytes(await new HookLibrary().Build(Directory));
        s_greed[name](new ElfEditor(bytes));

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ElfFormatException>(() => ElfImage.Read(bytes));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20 * bytes.Length);
    }

    /// <summary>The dynamic linker does not look at section headers, and nobody who is not refused may hide from the audit what it
    /// does look at.</summary>
    [Theory]
    [InlineData(DynamicSymbols, Address)]
    [InlineData(DynamicSymbols, Offset)]
    [InlineData(DynamicSymbols, Link)]
    [InlineData(Strings, Address)]
    [InlineData(Strings, Offset)]
    [InlineData(Relocations, Address)]
    [InlineData(Relocations, Offset)]
    [InlineData(Relocations, Size)]
    [InlineData(Dynamic, Address)]
    [InlineData(Dynamic, Offset)]
    public async Task Section_headers_that_describe_other_bytes_than_the_dynamic_linker_reads_are_refused(uint section, int field)
    {
        var path = await new HookLibrary().Build(Directory);
        Assert.Empty(Audit(path));

        // A step that leaves tables whole; of the link, which is the lower half of its 64 bits, to the names of sections.
        ElfEditor.Edit(path, elf => elf.ChangeSection(section, field, value => field == Link ? value | 0xF : value - 24));

        Assert.Equal(["HOOKSDK113"], Codes(Audit(path)));
    }

    [Fact]
    public async Task A_note_is_not_read_however_long_it_claims_to_be()
    {
        var path = await new HookLibrary().With("--build-id").Build(Directory);
        var bytes = await Bytes(path);
        var note = new ElfEditor(bytes).SectionOffset(Note);
        bytes.AsSpan(note, 8).Fill(0xFF);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        Assert.Empty(Audit(path));
    }

    /// <summary>Damages every byte in turn. Any exception but one of the format fails the test by itself; some there must
    /// be, or nothing was damaged.</summary>
    private static void AssertOnlyFormatErrors(byte[] bytes, byte damage, Action read)
    {
        var refused = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= damage;
            try
            {
                read();
            }
            catch (ElfFormatException)
            {
                refused++;
            }

            bytes[i] ^= damage;
        }

        Assert.NotEqual(0, refused);
    }

    /// <summary>Every length up to the end of the header and the first of what follows, and some of the rest.</summary>
    private static IEnumerable<int> Lengths(byte[] whole) => Enumerable.Range(0, 130)
        .Concat(Enumerable.Range(1, 63).Select(part => whole.Length * part / 64))
        .Append(whole.Length - 1);

    private static Task<byte[]> Bytes(string path) => File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
}
