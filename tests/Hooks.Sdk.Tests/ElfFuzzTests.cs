using System.Buffers.Binary;
using CsCheck;
using Hooks.Sdk.Audit;
using Hooks.Sdk.Elf;
using Hooks.Sdk.Tests.Hosting;
using Hooks.Sdk.Tests.Native;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Tests;

/// <summary>Files with several fields damaged at once, at random: <c>CsCheck_Iter</c> of them, or two thousand. A failure
/// names the seed that <c>CsCheck_Seed</c> repeats it with.</summary>
public sealed class ElfFuzzTests : AuditTest
{
    private static readonly HashSet<string> s_noLibraries = [];

    private static long Files { get; } = Environment.GetEnvironmentVariable("CsCheck_Iter") is null ? 2_000 : Check.Iter;

    /// <summary>Values of which a sum or a product wraps, or that lead just beside something.</summary>
    private static Gen<ulong> Value { get; } = Gen.Frequency(
        (2, Gen.OneOf<ulong>(0, 1, 7, 8, 0x7FFF, 0xFFFF, int.MaxValue, 0x8000_0000, uint.MaxValue, long.MaxValue, 1UL << 63, ulong.MaxValue)),
        (2, Gen.OneOf<ulong>(2, 16, 24, 56, 64).Select(static size => ulong.MaxValue - size + 1)),
        (2, Gen.ULong[0, 0x10000]),
        (1, Gen.ULong));

    [Fact]
    public async Task Damaged_fields_of_a_library_end_in_findings_or_in_a_format_error()
    {
        var library = await new HookLibrary { VersionScript = "V1.0 { global: bind; local: *; };" }.Build(Directory);
        var bytes = await File.ReadAllBytesAsync(library, TestContext.Current.CancellationToken);
        var metadata = HookMetadata.Read(HookAssembly, [HookAssembly]);
        var architecture = (ElfArch)new ElfEditor(bytes).Machine;

        AssertOnlyFormatErrors(bytes, damaged => LibraryAudit.Run(damaged, architecture, metadata, null, s_noLibraries, []));
    }

    [Fact]
    public async Task Damaged_fields_of_an_object_end_in_names_or_in_a_format_error()
    {
        var bytes = await File.ReadAllBytesAsync(await new HookLibrary().Compile(Directory), TestContext.Current.CancellationToken);

        AssertOnlyFormatErrors(bytes, static damaged => new SymbolCallers(RelocatableObject.Read(damaged), new MethodNames()).Of("dlsym"));
    }

    /// <summary>Any exception but one of the format fails the test by itself; some there must be, and some files that are
    /// read in spite of it, or little was tried.</summary>
    private static void AssertOnlyFormatErrors(byte[] bytes, Action<byte[]> read)
    {
        var refused = 0;
        var wasRead = 0;
        Damages(bytes.Length).Sample(
            damages =>
            {
                try
                {
                    read(Damaged(bytes, damages));
                    Interlocked.Increment(ref wasRead);
                }
                catch (ElfFormatException)
                {
                    Interlocked.Increment(ref refused);
                }
            },
            iter: Files);

        TestContext.Current.TestOutputHelper?.WriteLine($"{wasRead} read, {refused} refused");
        Assert.True(Files < 100 || (refused > 0 && wasRead > 0), $"{wasRead} read, {refused} refused");
    }

    /// <summary>Up to four fields: where each is, how many bytes it has, and what it becomes. A third lie in the header and
    /// in what usually follows it, a third in the tables at the end.</summary>
    private static Gen<(int Offset, int Size, ulong Value)[]> Damages(int length) => Gen.Select(
        Gen.Frequency((1, Gen.Int[0, 100]), (1, Gen.Int[length * 3 / 32, length / 8]), (1, Gen.Int[0, length / 8])).Select(
            Gen.Int[0, 3], static (word, half) => (word * 8) + (half * 2)),
        Gen.OneOf(2, 4, 8),
        Value).Array[1, 4];

    private static byte[] Damaged(byte[] bytes, (int Offset, int Size, ulong Value)[] damages)
    {
        var damaged = (byte[])bytes.Clone();
        var value = new byte[sizeof(ulong)];
        foreach (var damage in damages)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(value, damage.Value);
            var offset = Math.Min(damage.Offset, bytes.Length - damage.Size);
            value.AsSpan(0, damage.Size).CopyTo(damaged.AsSpan(offset));
        }

        return damaged;
    }
}
