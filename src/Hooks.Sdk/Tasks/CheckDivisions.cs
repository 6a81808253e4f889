using Hooks.Sdk.Compiling;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Tasks;

/// <summary>Copies assemblies for the native compiler, with a check in front of each integer division: x64's own answer to a
/// wrong one is a signal.</summary>
public sealed class CheckDivisions : Task
{
    /// <summary>The assemblies to copy.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>All assemblies of the library, for the types that a copied one refers to.</summary>
    [Required]
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The copies, one for each assembly, in its order. The debug symbols go beside them.</summary>
    [Required]
    public ITaskItem[] Copies { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        using var inputs = new InputAssemblies(References.Select(static item => item.ItemSpec));
        foreach (var (assembly, copy) in Assemblies.Zip(Copies))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy.ItemSpec)!);
            try
            {
                Copy(assembly.ItemSpec, copy.ItemSpec, inputs);
            }
            catch (InvalidProgramException wrong)
            {
                Log.LogError(null, "HOOKSDK002", null, null, 0, 0, 0, 0, $"{wrong.Message} Allowed are two integers of one type.");
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
        var replaced = DivisionChecks.Insert(module);
        Log.LogMessage(MessageImportance.Low, $"{Path.GetFileName(path)}: {replaced} integer divisions are checked.");
        module.Write(copy, new WriterParameters
        {
            DeterministicMvid = true,
            WriteSymbols = symbols,
            SymbolWriterProvider = symbols ? new PortablePdbWriterProvider() : null,
        });
    }
}
