using Hooks.Sdk.Audit;
using Hooks.Sdk.Elf;
using LibObjectFile.Elf;
using Microsoft.Build.Framework;

namespace Hooks.Sdk.Tasks;

/// <summary>The last step of the build: fails it if the library would fail in the processes that preload it.</summary>
public sealed class AuditLibrary : HookTask
{
    /// <summary>The library.</summary>
    [Required]
    public string Library { get; set; } = "";

    /// <summary>The author's assembly, whose <c>[Intercept]</c> attributes name the symbols to be exported.</summary>
    [Required]
    public string HookAssembly { get; set; } = "";

    /// <summary>Every assembly that ILC compiled, the author's among them: their <c>DllImport</c>s name the symbols that
    /// the library may leave undefined.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>The processor that the library is for: <c>x64</c> or <c>arm64</c>.</summary>
    [Required]
    public string Architecture { get; set; } = "";

    /// <summary>The object that ILC wrote. With it, an error names the method; without, only the symbol.</summary>
    public string? ObjectFile { get; set; }

    /// <summary>The libraries to be loaded with this one, by the names that DT_NEEDED has: <c>libdl.so.2</c>.</summary>
    public ITaskItem[]? Libraries { get; set; }

    /// <summary>The objects of C or of assembly in it.</summary>
    public ITaskItem[] LinkedObjects { get; set; } = [];

    /// <inheritdoc/>
    private protected override void Run()
    {
        if (RequestedArchitecture() is not { } architecture)
        {
            Report(Library, new Finding(FileKind.Code, $"The architecture is '{Architecture}'; hook libraries are built for x64 and arm64."));
            return;
        }

        var metadata = HookMetadata.Read(HookAssembly, Assemblies.Select(static assembly => assembly.ItemSpec));
        var compiled = ReadElf(ObjectFile, RelocatableObject.Read);
        var libraries = (Libraries ?? []).Select(static library => library.ItemSpec).ToHashSet();
        AuthorObject[] objects = [.. LinkedObjects.Select(item => AuthorObject.Read(item.ItemSpec, Architecture).Object).OfType<AuthorObject>()];
        var findings = ReadElf(Library, bytes => LibraryAudit.Run(bytes, architecture, metadata, compiled, libraries, objects));

        foreach (var finding in findings ?? [])
        {
            Report(Library, finding);
        }
    }

    private ElfArch? RequestedArchitecture() => Architecture switch
    {
        "x64" => ElfArch.X86_64,
        "arm64" => ElfArch.AARCH64,
        _ => null,
    };

    /// <summary>The contents of an ELF file; null if it is missing or damaged, which is reported.</summary>
    private T? ReadElf<T>(string? path, Func<byte[], T> read)
        where T : class
    {
        if (string.IsNullOrEmpty(path))
        {
            return null;
        }

        try
        {
            return read(File.ReadAllBytes(path));
        }
        catch (ElfFormatException failure)
        {
            Report(path, new Finding(FileKind.Code, $"The file is damaged or has the wrong kind: {failure.Message}. Run a clean build."));
            return null;
        }
    }

    private void Report(string file, Finding finding) =>
        Log.LogCoded(finding.Code, finding.Message, file, finding.IsWarning);
}
