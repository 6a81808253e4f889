using System.Buffers.Binary;
using System.Security.Cryptography;
using Hooks.Sdk.Audit;
using Hooks.Sdk.Compiling;
using Hooks.Sdk.Elf;
using Hooks.Sdk.Linking;
using Hooks.Sdk.Stubs;
using Hooks.Sdk.Tools;
using Microsoft.Build.Framework;

namespace Hooks.Sdk.Tasks;

/// <summary>Links ILC's object and the stubs into the library and its debug symbols.</summary>
/// <remarks>
/// It links twice, once with symbols and once without: the layout is the same, and no tool except the linker is needed. The
/// build id is computed here, from all inputs, so that both files have the same.
/// </remarks>
public sealed class LinkLibrary : HookTask
{
    /// <summary>ILC's object without what only .NET's runtime reads, in the linker's working directory.</summary>
    private const string Input = "trimmed.o";

    /// <summary>The linker.</summary>
    [Required]
    public string Linker { get; set; } = string.Empty;

    /// <summary>The architecture, <c>x64</c> or <c>arm64</c>.</summary>
    [Required]
    public string Architecture { get; set; } = string.Empty;

    /// <summary>ILC's object file.</summary>
    [Required]
    public string ObjectFile { get; set; } = string.Empty;

    /// <summary>The stub object (<see cref="Stubs.StubObject"/>). Default: the one beside ILC's object.</summary>
    public string StubObject { get; set; } = string.Empty;

    /// <summary>The exports as ILC lists them.</summary>
    [Required]
    public string ExportsFile { get; set; } = string.Empty;

    /// <summary>The directory for the linker's scripts and other inputs.</summary>
    [Required]
    public string IntermediateDirectory { get; set; } = string.Empty;

    /// <summary>The stripped library to write.</summary>
    [Required]
    public string Library { get; set; } = string.Empty;

    /// <summary>The debug symbols to write.</summary>
    [Required]
    public string DebugSymbols { get; set; } = string.Empty;

    /// <summary>The libraries to be loaded with this one, by the names that DT_NEEDED has: <c>libdl.so.2</c>.</summary>
    public ITaskItem[] NeededLibraries { get; set; } = [];

    /// <summary>The objects of C or of assembly to link in.</summary>
    public ITaskItem[] LinkedObjects { get; set; } = [];

    /// <summary>The final paths of the library and its debug symbols, with the files of an earlier build.</summary>
    public ITaskItem[] Artifacts { get; set; } = [];

    private readonly List<AuthorObject> _objects = [];

    private string Emulation => Architecture == "arm64" ? "aarch64linux" : "elf_x86_64";

    private string StubObjectPath => StubObject == string.Empty
        ? Path.Combine(Path.GetDirectoryName(ObjectFile)!, Stubs.StubObject.FileName)
        : StubObject;

    /// <inheritdoc/>
    private protected override void Run()
    {
        // A library that fails the audit must not remain where programs load it from.
        foreach (var artifact in Artifacts)
        {
            DeleteFile(artifact.ItemSpec);
        }

        var exports = ReadExports(File.ReadAllLines(ExportsFile));
        if (!exports.Contains(LinkerScripts.Initializer))
        {
            Log.LogCoded("HOOKSDK004", "The assembly has no hook: mark a static partial method with [Intercept(\"...\")].");
            return;
        }

        var hooks = RelocatableObject.Read(File.ReadAllBytes(StubObjectPath)).Symbols
            .Where(static symbol => symbol.IsExported)
            .Select(static symbol => symbol.Name.Value)
            .ToArray();
        if (hooks.Intersect(exports).FirstOrDefault() is { } twice)
        {
            var (code, message) = CompilerFailure.OfSymbol(twice);
            Log.LogCoded(code, message);
            return;
        }

        var needed = NeededLibraries.Select(static library => library.ItemSpec).ToArray();
        var generated = exports.Intersect(LinkerScripts.Generated).ToArray();
        exports = [.. exports.Except(LinkerScripts.Generated).Concat(hooks).Order(StringComparer.Ordinal)];
        if (exports.All(CanBeExported) && needed.All(CanBeNeeded) && LinkedObjects.All(item => CanBeLinked(item.ItemSpec, exports)))
        {
            Link(exports, needed, generated);
        }
    }

    private void Link(string[] exports, string[] needed, string[] generated)
    {
        var trimmed = ModuleHeader.RemoveFrom(ExceptionTables.RemoveFrom(File.ReadAllBytes(ObjectFile)));
        var compiled = RelocatableObject.Read(trimmed);
        var imports = VersionedImports.Of(compiled, _objects, exports, Architecture);
        var importStubs = ImportObject.Write(imports, Architecture);
        var inputs = BuildId([trimmed, File.ReadAllBytes(StubObjectPath), importStubs, .. _objects.Select(static linked => File.ReadAllBytes(linked.Path))], [.. exports, .. needed]);
        Directory.CreateDirectory(IntermediateDirectory);
        File.WriteAllBytes(Path.Combine(IntermediateDirectory, Input), trimmed);
        File.WriteAllBytes(Path.Combine(IntermediateDirectory, ImportObject.FileName), importStubs);
        Write("exports.map", LinkerScripts.Versions(exports));
        var cookie = BinaryPrimitives.ReadUInt64LittleEndian(inputs) & ~0xFFUL;

        if (!needed.All(LinkEmptyLibrary))
        {
            return;
        }

        string[] arguments =
        [
            "-shared",
            "-m", Emulation,
            $"-init={LinkerScripts.Initializer}",
            .. generated.Contains(LinkerScripts.Finalizer) ? [$"-fini={LinkerScripts.Finalizer}"] : Array.Empty<string>(),
            "--gc-sections",
            $"--build-id=0x{Convert.ToHexString(inputs)}",
            "-z", "relro",
            "-z", "now",
            "-z", "noexecstack",

            // libc keeps the address of what it calls in forked children: the code must stay.
            .. generated.Contains(LinkerScripts.AfterFork) ? ["-z", "nodelete"] : Array.Empty<string>(),
            "--hash-style=gnu",
            "--eh-frame-hdr",
            "--version-script=exports.map",
            .. imports.Select(static import => $"--wrap={import}"),
            Input,
            Relative(StubObjectPath),
            ImportObject.FileName,
            .. _objects.Select(linked => Relative(linked.Path)),
            "--no-as-needed",
            .. needed.Select(static library => $"needed/{library}"),
        ];

        var hasThreadStatics = ThreadBlock.IsUsedBy(compiled);
        Write("layout.dbg.ld", LinkerScripts.Layout(cookie, hasThreadStatics));
        if (!Link([.. arguments, "-T", "layout.dbg.ld"], DebugSymbols))
        {
            return;
        }

        var debugLink = LinkerScripts.DebugLink(Path.GetFileName(DebugSymbols), Crc32.Of(File.ReadAllBytes(DebugSymbols)));
        Write("layout.ld", LinkerScripts.Layout(cookie, hasThreadStatics, debugLink));
        Link([.. arguments, "--strip-all", "-T", "layout.ld"], Library);
    }

    /// <summary>The names in ILC's version script: a line each that ends in a semicolon, some of them empty.</summary>
    internal static string[] ReadExports(IEnumerable<string> versionScript) =>
        versionScript
            .Select(line => line.Trim())
            .Where(line => line.EndsWith(';') && line.Length > 1 && !line.StartsWith("local:", StringComparison.Ordinal) && line != "};")
            .Select(line => line[..^1])
            .Order(StringComparer.Ordinal)
            .ToArray();

    private string Relative(string path) => $"./{Path.GetRelativePath(IntermediateDirectory, path)}";

    private static byte[] BuildId(byte[][] contents, string[] names)
    {
        // Like --build-id=sha1 of the linker: an identifier, not a protection.
#pragma warning disable CA5350
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        foreach (var content in contents)
        {
            hash.AppendData(content);
        }

        foreach (var name in names)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name + "\n"));
        }

        return hash.GetHashAndReset();
    }

    /// <summary>The names are written to a version script, where some characters are syntax.</summary>
    private bool CanBeExported(string symbol)
    {
        if (symbol.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '$'))
        {
            return true;
        }

        Log.LogCoded("HOOKSDK025", $"A method is exported as '{symbol}', which is not a C identifier (letters, digits, _). See HOOK009.");
        return false;
    }

    private bool CanBeLinked(string path, string[] exports)
    {
        var (linked, error) = AuthorObject.Read(path, Architecture);
        if (linked is null)
        {
            Log.LogCoded(error.Code, error.Message);
            return false;
        }

        if (linked.Defined.FirstOrDefault(symbol => exports.Contains(symbol) || LinkerScripts.Generated.Contains(symbol)) is { } twice)
        {
            Log.LogCoded("HOOKSDK126", $"The HookObject '{linked.Name}' defines '{twice}', and so does the library itself{(LinkerScripts.Generated.Contains(twice) ? "" : $" for the hook of {twice}")}. Rename the function in the object, or make it static.");
            return false;
        }

        _objects.Add(linked);
        return true;
    }

    private bool CanBeNeeded(string library)
    {
        if (library.Contains(".so", StringComparison.Ordinal)
            && library.All(static c => char.IsAsciiLetterOrDigit(c) || "._+-".Contains(c, StringComparison.Ordinal)))
        {
            return true;
        }

        Log.LogCoded("HOOKSDK007", $"HooksNeededLibraries names '{library}', which the dynamic linker can't find; give the soname without a directory: libdl.so.2.");
        return false;
    }

    /// <summary>Creates an empty library with that soname. A linker takes the names of DT_NEEDED from its input libraries, and the
    /// real one may not be on this machine, or not for that processor.</summary>
    private bool LinkEmptyLibrary(string library)
    {
        Directory.CreateDirectory(Path.Combine(IntermediateDirectory, "needed"));
        Write("nothing.map", "{ local: *; };\n");
        return Link(
            ["-shared", "-m", Emulation, "-soname", library, "--gc-sections", "--version-script=nothing.map", Input],
            Path.Combine(IntermediateDirectory, "needed", library));
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(IntermediateDirectory, name), content);

    private static void DeleteFile(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private bool Link(IEnumerable<string> arguments, string output)
    {
        DeleteFile(output);
        string[] all = [.. arguments, "-o", Relative(output)];
        Log.LogMessage(MessageImportance.Low, $"{Linker} {string.Join(' ', all)}");
        var run = NativeTool.Run(Linker, all, IntermediateDirectory);
        Log.LogMessage(MessageImportance.Low, run.Output);
        if (run.Succeeded && File.Exists(output))
        {
            return true;
        }

        DeleteFile(output);
        var (code, message) = LinkerFailure.Explain(run, Linker, Architecture, _objects);
        Log.LogCoded(code, message);
        return false;
    }
}
