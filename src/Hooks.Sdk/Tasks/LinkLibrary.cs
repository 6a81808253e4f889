using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using Hooks.Sdk.Linking;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Hooks.Sdk.Tasks;

/// <summary>Links ILC's object into the library and its debug symbols.</summary>
/// <remarks>
/// It links twice, once with symbols and once without: the layout is the same, and no other tool than the linker is
/// needed. The build id is computed here, from everything that goes in, so that both files carry the same.
/// </remarks>
public sealed class LinkLibrary : Task
{
    /// <summary>The linker.</summary>
    [Required]
    public string Linker { get; set; } = string.Empty;

    /// <summary>The architecture, <c>x64</c> or <c>arm64</c>.</summary>
    [Required]
    public string Architecture { get; set; } = string.Empty;

    /// <summary>ILC's object file.</summary>
    [Required]
    public string ObjectFile { get; set; } = string.Empty;

    /// <summary>The exports as ILC lists them.</summary>
    [Required]
    public string ExportsFile { get; set; } = string.Empty;

    /// <summary>The folder for the linker's scripts and what else it is given.</summary>
    [Required]
    public string IntermediateFolder { get; set; } = string.Empty;

    /// <summary>The stripped library to write.</summary>
    [Required]
    public string Library { get; set; } = string.Empty;

    /// <summary>The debug symbols to write.</summary>
    [Required]
    public string DebugSymbols { get; set; } = string.Empty;

    /// <summary>The libraries to be loaded with this one, by the names that DT_NEEDED has: <c>libdl.so.2</c>.</summary>
    public ITaskItem[] NeededLibraries { get; set; } = [];

    private string Emulation => Architecture == "arm64" ? "aarch64linux" : "elf_x86_64";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var exports = ReadExports(File.ReadAllLines(ExportsFile));
        if (!exports.Contains(LinkerScripts.Initializer))
        {
            Log.LogCoded("HOOKSDK004", "The assembly has no hook: mark a static partial method with [Intercept(\"...\")].");
            return false;
        }

        exports = [.. exports.Where(symbol => symbol != LinkerScripts.Initializer)];
        var trimmed = ExceptionTables.RemoveFrom(File.ReadAllBytes(ObjectFile));
        var needed = NeededLibraries.Select(static library => library.ItemSpec).ToArray();
        var inputs = BuildId(trimmed, [.. exports, .. needed]);
        Directory.CreateDirectory(IntermediateFolder);
        var input = Path.Combine(IntermediateFolder, "trimmed.o");
        File.WriteAllBytes(input, trimmed);
        var versions = Write("exports.map", LinkerScripts.Versions(exports));
        var cookie = BinaryPrimitives.ReadUInt64LittleEndian(inputs) & ~0xFFUL;

        if (!needed.All(library => LinkStub(library, input)))
        {
            return false;
        }

        string[] arguments =
        [
            "-shared",
            "-m", Emulation,
            $"-init={LinkerScripts.Initializer}",
            "--gc-sections",
            $"--build-id=0x{Convert.ToHexString(inputs)}",
            "-z", "relro",
            "-z", "now",
            "-z", "noexecstack",
            "--hash-style=gnu",
            "--eh-frame-hdr",
            $"--version-script={versions}",
            input,
            "--no-as-needed",
            .. needed.Select(StubOf),
        ];

        var debugLayout = Write("layout.dbg.ld", LinkerScripts.Layout(Architecture, cookie));
        if (!Link([.. arguments, "-T", debugLayout, "-o", DebugSymbols]))
        {
            return false;
        }

        var debugLink = LinkerScripts.DebugLink(Path.GetFileName(DebugSymbols), Crc32.Of(File.ReadAllBytes(DebugSymbols)));
        var layout = Write("layout.ld", LinkerScripts.Layout(Architecture, cookie, debugLink));
        if (!Link([.. arguments, "--strip-all", "-T", layout, "-o", Library]))
        {
            return false;
        }

        const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(Library, ReadOnly | Execute | UnixFileMode.UserWrite);
        File.SetUnixFileMode(DebugSymbols, ReadOnly | UnixFileMode.UserWrite);
        return true;
    }

    /// <summary>The names in ILC's version script: a line each that ends in a semicolon, some of them empty.</summary>
    internal static string[] ReadExports(IEnumerable<string> versionScript) =>
        versionScript
            .Select(line => line.Trim())
            .Where(line => line.EndsWith(';') && line.Length > 1 && !line.StartsWith("local:", StringComparison.Ordinal) && line != "};")
            .Select(line => line[..^1])
            .Order(StringComparer.Ordinal)
            .ToArray();

    private static byte[] BuildId(byte[] content, string[] names)
    {
        // As the linker's own --build-id=sha1: it names the file, it protects nothing.
#pragma warning disable CA5350
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        hash.AppendData(content);
        foreach (var name in names)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name + "\n"));
        }

        return hash.GetHashAndReset();
    }

    private string StubOf(string library) => Path.Combine(IntermediateFolder, "needed", library);

    /// <summary>Makes a library of that name that holds nothing. A linker takes the names of DT_NEEDED from libraries that it
    /// reads, and the real one may not be on this machine, or not for that processor.</summary>
    private bool LinkStub(string library, string anyObject)
    {
        var isPlain = library.All(static unit => char.IsAsciiLetterOrDigit(unit) || "._+-".Contains(unit, StringComparison.Ordinal));
        if (!isPlain || !library.Contains(".so", StringComparison.Ordinal))
        {
            Log.LogCoded("HOOKSDK007", $"HooksNeededLibraries names '{library}'; allowed are libraries as loaders know them, without a folder: libdl.so.2.");
            return false;
        }

        var stub = StubOf(library);
        Directory.CreateDirectory(Path.GetDirectoryName(stub)!);
        var nothing = Write("nothing.map", "{ local: *; };\n");
        return Link(
            ["-shared", "-m", Emulation, "-soname", library, "--gc-sections", $"--version-script={nothing}", anyObject, "-o", stub]);
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(IntermediateFolder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private bool Link(IReadOnlyList<string> arguments)
    {
        Log.LogMessage(MessageImportance.Low, $"{Linker} {string.Join(' ', arguments)}");
        var start = new ProcessStartInfo(Linker) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd() + output.GetAwaiter().GetResult();
        process.WaitForExit();
        if (process.ExitCode == 0)
        {
            return true;
        }

        Log.LogCoded("HOOKSDK003", $"{Linker} could not link the library (exit code {process.ExitCode}): {errors.Trim()}");
        return false;
    }
}
