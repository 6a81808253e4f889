using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>An object of C or of assembly that a project links into its library (<c>HookObject</c>).</summary>
/// <param name="Path">Its path.</param>
/// <param name="Defined">The symbols that it defines for other objects.</param>
/// <param name="Undefined">The symbols that others have to define.</param>
/// <param name="Weak">The symbols whose address is zero if nobody defines them.</param>
internal sealed record AuthorObject(string Path, IReadOnlySet<string> Defined, IReadOnlySet<string> Undefined, IReadOnlySet<string> Weak)
{
    public const string CannotBeLinked = "HOOKSDK028";
    public const string NotAllowed = "HOOKSDK125";

    private const uint InitArray = 14;
    private const uint FiniArray = 15;
    private const uint PreinitArray = 16;
    private const byte IndirectFunction = 10;

    /// <summary>The file's name, for messages.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Reads an object and checks what can be seen before it is linked.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="architecture">The processor that the library is for: <c>x64</c> or <c>arm64</c>.</param>
    /// <returns>The object, or an error's code and message.</returns>
    public static (AuthorObject? Object, (string Code, string Message) Error) Read(string path, string architecture)
    {
        var name = System.IO.Path.GetFileName(path);
        if (!File.Exists(path))
        {
            return (null, (CannotBeLinked, $"The HookObject '{path}' does not exist. Compile it before the hooks (a target with BeforeTargets=\"CoreCompile\"), or correct the path."));
        }

        var bytes = File.ReadAllBytes(path);
        try
        {
            var image = ElfImage.Read(bytes);
            if (KindError(image.File, architecture) is { } kind)
            {
                return (null, (CannotBeLinked, $"The HookObject '{name}' {kind}"));
            }

            var symbols = image.Symbols();
            return RuleError(image.File, symbols) is { } rule
                ? (null, (NotAllowed, $"The HookObject '{name}' {rule}"))
                : (new AuthorObject(
                    path,
                    Names(symbols.Where(static symbol => symbol.IsDefined && symbol.Bind != ElfSymbolBind.Local)),
                    Names(symbols.Where(static symbol => symbol.IsImported && symbol.Bind != ElfSymbolBind.Weak)),
                    Names(symbols.Where(static symbol => symbol.IsImported && symbol.Bind == ElfSymbolBind.Weak))), default);
        }
        catch (ElfFormatException damage)
        {
            return (null, (CannotBeLinked, $"The HookObject '{name}' is not an ELF object: {FormatOf(bytes) ?? $"{damage.Message}; compile it with 'cc -c'"}."));
        }
    }

    private static HashSet<string> Names(IEnumerable<ElfSymbol> symbols) =>
        [.. symbols.Select(static symbol => symbol.Name.Value).Where(static name => !string.IsNullOrEmpty(name))];

    private static string? FormatOf(byte[] bytes) => bytes switch
    {
        [(byte)'!', (byte)'<', (byte)'a', (byte)'r', (byte)'c', (byte)'h', ..] => "it is an archive; name the objects in it (ar x takes them out)",
        [(byte)'B', (byte)'C', 0xC0, 0xDE, ..] => "it is LLVM bitcode; compile without -flto",
        [] => "it is empty",
        _ => null,
    };

    /// <summary>The rest of a sentence about a file that is not an object for the processor; null if it is.</summary>
    private static string? KindError(ElfFile file, string architecture)
    {
        var wanted = architecture == "arm64" ? ElfArch.AARCH64 : ElfArch.X86_64;
        var compiler = architecture == "arm64" ? "aarch64-linux-gnu-gcc" : "x86_64-linux-gnu-gcc";
        return file.FileType != ElfFileType.Relocatable ? "is a program or a library, and an object is needed: compile with 'cc -c', without -shared."
            : file.Arch.Value != wanted ? $"is for another processor, and the library is built for {architecture}: compile it with a compiler for that processor ({compiler}), and name an object for each RuntimeIdentifier in a Condition."
            : file.Sections.Any(static section => section.Name.Value.StartsWith(".gnu.lto_", StringComparison.Ordinal)) ? "holds the compiler's intermediate code, which the linker can't read: compile without -flto."
            : null;
    }

    /// <summary>The rest of a sentence about what a hook library must not contain; null if there is nothing.</summary>
    private static string? RuleError(ElfFile file, IEnumerable<ElfSymbol> symbols)
    {
        foreach (var section in file.Sections)
        {
            var name = section.Name.Value;
            if ((uint)section.Type is InitArray or FiniArray or PreinitArray || IsNamed(name, ".ctors") || IsNamed(name, ".dtors") || name is ".init" or ".fini")
            {
                return $"has code that runs when a program starts or ends (section {name}), in an undefined order with respect to hooks: remove __attribute__((constructor)) or the static object, and call the function from a [HookInitializer] method.";
            }

            if (section.Flags.HasFlag(ElfSectionFlags.Tls))
            {
                return $"has thread-local variables (section {name}): use a static field with [ThreadStatic], and pass its address.";
            }

            if (name == ".note.GNU-stack" && section.Flags.HasFlag(ElfSectionFlags.Executable))
            {
                return "needs an executable stack, which would make the stacks of every program executable: do not take the address of a nested function, or, in assembly, write .section .note.GNU-stack,\"\",@progbits.";
            }
        }

        return symbols.FirstOrDefault(static symbol => (byte)symbol.Type == IndirectFunction) is { Name.Value: { } indirect }
            ? $"has an indirect function ('{indirect}'), whose resolver runs while the library is loaded: choose the implementation at the first call."
            : null;
    }

    private static bool IsNamed(string name, string section) =>
        name == section || name.StartsWith(section + ".", StringComparison.Ordinal);

    /// <summary>The one of some objects that a linker's message is about: the last that it names.</summary>
    public static AuthorObject? In(string output, IEnumerable<AuthorObject> objects) => objects
        .Select(candidate => (candidate, Place: output.LastIndexOf(candidate.Name, StringComparison.Ordinal)))
        .Where(static found => found.Place >= 0)
        .OrderByDescending(static found => found.Place)
        .Select(static found => found.candidate)
        .FirstOrDefault();
}
