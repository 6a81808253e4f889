using Hooks.Sdk.Audit;
using Hooks.Sdk.Elf;
using Hooks.Sdk.Tests.Hosting;
using Hooks.Sdk.Tests.Native;

namespace Hooks.Sdk.Tests;

public sealed class DamagedFileTests : AuditTest
{
    private static readonly HashSet<string> NoLibraries = [];

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

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0x80)]
    [InlineData(0x01)]
    public async Task A_damaged_byte_of_a_library_ends_in_findings_or_in_a_format_error(byte damage)
    {
        var bytes = await Bytes(await new HookLibrary { VersionScript = "V1.0 { global: bind; local: *; };" }.Build(Directory));
        var metadata = HookMetadata.Read(HookAssembly, [HookAssembly]);
        var machine = (ElfMachine)new ElfEditor(bytes).Machine;

        AssertOnlyFormatErrors(bytes, damage, () => LibraryAudit.Run(bytes, machine, metadata, null, NoLibraries));
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
