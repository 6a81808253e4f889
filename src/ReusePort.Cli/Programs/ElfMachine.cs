using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ReusePort.Cli.Programs;

/// <summary>The processor of an ELF file (elf(5), e_ident and e_machine).</summary>
/// <param name="Bits">32 or 64.</param>
/// <param name="IsLittleEndian">The order of its bytes.</param>
/// <param name="Number">The number of the processor.</param>
internal readonly record struct ElfMachine(int Bits, bool IsLittleEndian, int Number)
{
    private const int EM_386 = 3;
    private const int EM_ARM = 40;
    private const int EM_X86_64 = 62;
    private const int EM_AARCH64 = 183;
    private const int EM_RISCV = 243;

    /// <summary>Whether it is the one of this process, and so of the library.</summary>
    public bool IsOwn => this == new ElfMachine(64, true, IsArm ? EM_AARCH64 : EM_X86_64);

    /// <summary>Whether the kernel executes its programs: the own one and its predecessor of 32 bits, if it is built in.</summary>
    public bool IsExecuted => IsOwn || this == new ElfMachine(32, true, IsArm ? EM_ARM : EM_386) || (!IsArm && this == new ElfMachine(32, true, EM_X86_64));

    private static bool IsArm => RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    /// <summary>Its name, as <c>uname -m</c> and compilers call it.</summary>
    public string Name => (Number, Bits) switch
    {
        (EM_X86_64, 64) => "x86-64",
        (EM_X86_64, _) => "x32",
        (EM_386, _) => "i386",
        (EM_AARCH64, _) => "arm64",
        (EM_ARM, _) => "arm",
        (EM_RISCV, _) => $"riscv{Bits}",
        _ => string.Create(CultureInfo.InvariantCulture, $"ELF machine {Number}"),
    };

    /// <summary>Reads the beginning of a file.</summary>
    public static ElfMachine Read(ReadOnlySpan<byte> header)
    {
        var isLittleEndian = header[5] != 2;
        var number = header[18..];
        return new ElfMachine(
            header[4] == 1 ? 32 : 64,
            isLittleEndian,
            isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(number) : BinaryPrimitives.ReadUInt16BigEndian(number));
    }
}
