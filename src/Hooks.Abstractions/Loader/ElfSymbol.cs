using System.Runtime.InteropServices;

namespace Hooks.Loader;

/// <summary>Elf64_Sym (elf(5)).</summary>
internal unsafe struct ElfSymbol
{
    /// <summary>Where its name is, from the beginning of the strings.</summary>
    public uint Name;

    private readonly byte _information;
    private readonly byte _visibility;
    private readonly ushort _section;
    private readonly nuint _value;
    private readonly nuint _size;

    private const int STB_LOCAL = 0;
    private const int STT_TLS = 6;
    private const int STT_GNU_IFUNC = 10;
    private const int STV_HIDDEN = 2;
    private const int STV_INTERNAL = 1;

    private readonly int Type => _information & 0xF;

    /// <summary>Whether it defines something that others may be bound to.</summary>
    public readonly bool IsExported =>
        _section != 0
        && _value != 0
        && _information >> 4 != STB_LOCAL
        && Type != STT_TLS
        && (_visibility & 3) is not (STV_HIDDEN or STV_INTERNAL);

    /// <summary>The address of what it defines.</summary>
    /// <param name="offset">The base of its object.</param>
    public readonly void* Resolve(nuint offset)
    {
        const nuint AT_HWCAP = 16;
        const nuint AT_HWCAP2 = 26;
        const ulong _IFUNC_ARG_HWCAP = 1UL << 62;

        if (Type != STT_GNU_IFUNC)
        {
            return (void*)(offset + _value);
        }

        // An indirect function returns the function for this processor. On arm64 it is told what the processor has (sys/ifunc.h);
        // on x64 it takes nothing.
        var processor = stackalloc ulong[] { 3 * sizeof(ulong), getauxval(AT_HWCAP), getauxval(AT_HWCAP2) };
        return ((delegate* unmanaged<ulong, ulong*, void*>)(offset + _value))(processor[1] | _IFUNC_ARG_HWCAP, processor);
    }

    [DllImport("libc")]
    private static extern nuint getauxval(nuint type);
}
