using System.Globalization;
using System.Text;

namespace Hooks.Sdk.Linking;

/// <summary>The linker's version script and layout script.</summary>
internal static class LinkerScripts
{
    /// <summary>The symbol of the generated initializer, which becomes DT_INIT.</summary>
    public const string Initializer = "__hooks_initialize";

    /// <summary>The symbol of the generated finalizer, which becomes DT_FINI, of a library that has one.</summary>
    public const string Finalizer = "__hooks_finalize";

    /// <summary>The symbol of the generated function that libc calls in a forked child, of a library that has one.</summary>
    public const string AfterFork = "__hooks_after_fork";

    /// <summary>What ILC exports for the build alone.</summary>
    public static IReadOnlyList<string> Generated { get; } = [Initializer, Finalizer, AfterFork];

    /// <summary>The symbols that the library exports.</summary>
    /// <remarks>The exports have no version: a reference to <c>bind@GLIBC_2.2.5</c> binds to an unversioned <c>bind</c>, but never
    /// to one with another version.</remarks>
    public static string Versions(IEnumerable<string> exports) =>
        $"{{\n  global:\n{string.Concat(exports.Select(symbol => $"    {symbol};\n"))}  local: *;\n}};\n";

    /// <summary>The layout of code and data, the same with every linker.</summary>
    /// <param name="cookie">The stack cookie's value until the library is loaded and sets a random one.</param>
    /// <param name="hasThreadStatics">Whether a thread has memory of its own for the library (PT_TLS).</param>
    /// <param name="debugLink">The section of <see cref="DebugLink"/>; empty for the file that it refers to.</param>
    /// <remarks>
    /// Constants, code and data lie in segments of their own. Each begins in memory on a new page and in the file where the
    /// one before ended, so that little is padded: a linker's own layout pads the same library to twice the size. What every process
    /// writes to begins at a multiple of 512, so that up to 512 bytes of addresses that the dynamic linker fills in don't lie across two pages, which
    /// every process would have copies of.
    /// ILC's code lies in a section of its own; a library without <c>.text</c> confuses debuggers. What compiled code
    /// refers to as data and C# can't define are defined here: the stack cookie, and the flag by which a garbage collector
    /// would stop threads, which stays zero; what stderr was at load, for every assembly of the library; and the slots of imported functions,
    /// with one of zeros at the end.
    /// The functions that compiled code calls at transitions between managed and native code do nothing: one serves for all.
    /// Data that are read-only after relocation must end with a page, or their last page stays writable. GNU ld needs
    /// DATA_SEGMENT_RELRO_END to know their end; aligned to 16, its counterpart has no effect.
    /// </remarks>
    public static string Layout(ulong cookie, bool hasThreadStatics, string debugLink = "") => string.Create(CultureInfo.InvariantCulture, $$"""
        PHDRS
        {
          constants PT_LOAD FILEHDR PHDRS FLAGS(4);
          code      PT_LOAD FLAGS(5);
          relro     PT_LOAD FLAGS(6);
          data      PT_LOAD FLAGS(6);
          dynamic   PT_DYNAMIC FLAGS(6);
          {{(hasThreadStatics ? "thread    PT_TLS FLAGS(4);" : "")}}
          note      PT_NOTE FLAGS(4);
          unwind    PT_GNU_EH_FRAME FLAGS(4);
          stack     PT_GNU_STACK FLAGS(6);
          protected PT_GNU_RELRO FLAGS(4);
        }

        RhpReversePInvokeReturn = RhpReversePInvoke;
        RhpPInvoke = RhpReversePInvoke;
        RhpPInvokeReturn = RhpReversePInvoke;
        RhpGcPoll = RhpReversePInvoke;

        SECTIONS
        {
          . = SIZEOF_HEADERS;
          .note.gnu.build-id : { *(.note.gnu.build-id) } :constants :note
          .gnu.hash : { *(.gnu.hash) } :constants
          .dynsym : { *(.dynsym) }
          .dynstr : { *(.dynstr) }
          .rela.plt : { *(.rela.plt) }
          .rela.dyn : { *(.rela.*) }
          .rodata : { *(.rodata .rodata.*) *(.dotnet_eh_table) }
          .eh_frame_hdr : { *(.eh_frame_hdr) } :constants :unwind
          .eh_frame : { KEEP(*(.eh_frame)) } :constants

          . = ALIGN(CONSTANT(MAXPAGESIZE)) + (. & (CONSTANT(MAXPAGESIZE) - 1));
          .plt : { *(.plt) } :code
          .text : { *(.text .text.*) *(__managedcode) } :code

          . = ALIGN(CONSTANT(MAXPAGESIZE)) + (ALIGN(512) & (CONSTANT(MAXPAGESIZE) - 1));
          . = DATA_SEGMENT_ALIGN(16, 16);
          {{(hasThreadStatics ? ".tbss : { *(.tbss .tbss.*) } :relro :thread" : "")}}
          .dynamic : { *(.dynamic) } :relro :dynamic :protected
          .got : { *(.got) *(.got.plt) } :relro :protected
          .relro_padding (NOLOAD) : { . = ALIGN(CONSTANT(MAXPAGESIZE)); } :relro :protected

          . = DATA_SEGMENT_RELRO_END(0, .);

          . = . + (ALIGN(ABSOLUTE(ADDR(.relro_padding)), 512) & (CONSTANT(MAXPAGESIZE) - 1));
          .data :
          {
            *(.data .data.*) *(__modules)
            . = ALIGN(8);
            __hooks_imports = .;
            *(.hooks_imports.*)
            QUAD(0) QUAD(0)
          } :data
          .hooks :
          {
            __security_cookie = .;
            QUAD(0x{{cookie:x16}})
            __hooks_stderr = .;
            QUAD(0) QUAD(0) QUAD(0)
            RhpTrapThreads = .;
            LONG(0)
          } :data
          .bss : { *(.bss .bss.*) *(COMMON) } :data
          . = DATA_SEGMENT_END(.);

          {{debugLink}}
          /DISCARD/ : { *(.comment) *(.note.gnu.property) }
        }

        """);

    /// <summary>The section by which a debugger finds the symbols (GDB manual, "Debugging Information in Separate
    /// Files"): the file's name with its zero, padded to four bytes, then the CRC-32 of its contents.</summary>
    public static string DebugLink(string fileName, uint crc)
    {
        var bytes = Encoding.UTF8.GetBytes(fileName + '\0');
        Array.Resize(ref bytes, (bytes.Length + 3) & ~3);
        var text = string.Concat(bytes.Select(b => string.Create(CultureInfo.InvariantCulture, $"BYTE({b}) ")));
        return string.Create(CultureInfo.InvariantCulture, $".gnu_debuglink 0 (INFO) : {{ {text}LONG(0x{crc:x8}) }}");
    }
}
