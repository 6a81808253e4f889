using LibObjectFile.Elf;

namespace Hooks.Sdk.Elf;

/// <summary>Properties of segments, symbols and strings.</summary>
internal static class ElfExtensions
{
    extension(ElfSegment segment)
    {
        public bool IsExecutable => (segment.Flags.Value & ElfNative.PF_X) != 0;

        public bool IsWritable => (segment.Flags.Value & ElfNative.PF_W) != 0;
    }

    extension(ElfSymbol symbol)
    {
        public bool IsDefined => !symbol.SectionLink.IsEmpty;

        /// <summary>Whether other libraries can be bound to it.</summary>
        public bool IsExported =>
            symbol.IsDefined
            && symbol.Bind != ElfSymbolBind.Local
            && VisibilityOf(symbol) is ElfSymbolVisibility.Default or ElfSymbolVisibility.Protected;

        /// <summary>Whether another library must define it; weak or not, the code would use what is found.</summary>
        public bool IsImported => !symbol.IsDefined && symbol.Bind != ElfSymbolBind.Local;
    }

    extension(ElfStringTable strings)
    {
        /// <exception cref="ElfFormatException">The offset lies outside of the table.</exception>
        public string Text(ulong offset) => offset <= uint.MaxValue && strings.TryGetString((uint)offset, out var text)
            ? text
            : throw new ElfFormatException($"text {offset:N0} is outside of its table ({strings.Size:N0} bytes)");
    }

    /// <summary>LibObjectFile reads the whole of st_other. The other bits are the processor's, for example
    /// STO_AARCH64_VARIANT_PCS.</summary>
    private static ElfSymbolVisibility VisibilityOf(ElfSymbol symbol) => (ElfSymbolVisibility)((byte)symbol.Visibility & 3);
}
