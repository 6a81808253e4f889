using Hooks.Sdk.Compiling;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Tasks;

/// <summary>Copies the assemblies of a library for the native compiler, with what it would not do itself: checks of
/// divisions, and source paths that are the same in every folder.</summary>
public sealed class PrepareAssemblies : Task
{
    /// <summary>All assemblies of the library.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>The copies, one for each assembly, in its order. The debug symbols go beside them.</summary>
    [Required]
    public ITaskItem[] Copies { get; set; } = [];

    /// <summary>The processor that the library is for: <c>x64</c> or <c>arm64</c>.</summary>
    [Required]
    public string Architecture { get; set; } = "";

    /// <summary>The folder that source paths are relative to.</summary>
    [Required]
    public string SourceRoot { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        using var inputs = new InputAssemblies(Assemblies.Select(static item => item.ItemSpec));
        foreach (var (assembly, copy) in Assemblies.Zip(Copies))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy.ItemSpec)!);
            try
            {
                Copy(assembly.ItemSpec, copy.ItemSpec, inputs);
            }
            catch (InvalidProgramException wrong)
            {
                Log.LogCoded("HOOKSDK002", $"{wrong.Message} Allowed are two integers of one type.");
            }
        }

        return !Log.HasLoggedErrors;
    }

    private void Copy(string path, string copy, InputAssemblies inputs)
    {
        var symbols = File.Exists(Path.ChangeExtension(path, ".pdb"));
        using var module = ModuleDefinition.ReadModule(path, new ReaderParameters
        {
            AssemblyResolver = inputs,
            ReadSymbols = symbols,
            SymbolReaderProvider = symbols ? new PortablePdbReaderProvider() : null,
        });

        // For arm64 ILC itself compiles a check in front of each division.
        if (Architecture == "x64")
        {
            var replaced = DivisionChecks.Insert(module);
            Log.LogMessage(MessageImportance.Low, $"{Path.GetFileName(path)}: {replaced} integer divisions are checked.");
        }

        SourcePaths.MakeRelative(module, SourceRoot);
        module.Write(copy, new WriterParameters
        {
            DeterministicMvid = true,
            WriteSymbols = symbols,
            SymbolWriterProvider = symbols ? new PortablePdbWriterProvider() : null,
        });
    }
}
