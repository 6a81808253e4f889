using Hooks.Sdk.Compiling;
using Hooks.Sdk.Stubs;
using Microsoft.Build.Framework;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Tasks;

/// <summary>Copies the assemblies of a library for the native compiler, with what it would not do itself: calls that cross no
/// border, checks of divisions, source paths that are the same in every folder, and no clearing of locals. Writes the stubs that the
/// calls go through (<see cref="Stubs.StubObject"/>).</summary>
public sealed class PrepareAssemblies : HookTask
{
    /// <summary>All assemblies of the library.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>The copies, one for each assembly, in its order. The debug symbols go beside them.</summary>
    [Required]
    public ITaskItem[] Copies { get; set; } = [];

    /// <summary>The object with the stubs to write. Default: beside the folder of the copies.</summary>
    public string StubObject { get; set; } = "";

    /// <summary>The processor that the library is for: <c>x64</c> or <c>arm64</c>.</summary>
    [Required]
    public string Architecture { get; set; } = "";

    /// <summary>Whether the methods of the first assembly, that with the hooks, leave their locals and what they have from
    /// <c>stackalloc</c> uncleared. The other assemblies are as they were compiled.</summary>
    public bool SkipLocalsInit { get; set; }

    /// <summary>The folder that source paths are relative to.</summary>
    [Required]
    public string SourceRoot { get; set; } = "";

    /// <summary>The folders that the compiler may write something else for, which is their metadata MappedPath.</summary>
    public ITaskItem[] MappedSourceRoots { get; set; } = [];

    private StubPlan _stubs = new([]);

    /// <inheritdoc/>
    private protected override void Run()
    {
        using var inputs = new InputAssemblies(Assemblies.Select(static item => item.ItemSpec));
        foreach (var (assembly, copy) in Assemblies.Zip(Copies).DistinctBy(static pair => pair.Second.ItemSpec))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy.ItemSpec)!);
            File.Delete(copy.ItemSpec);
            CopyOrLeaveOut(assembly, copy.ItemSpec, inputs);
        }

        var stubs = StubObject == "" ? Path.Combine(Path.GetDirectoryName(Copies[0].ItemSpec)!, "..", Stubs.StubObject.FileName) : StubObject;
        File.WriteAllBytes(stubs, Stubs.StubObject.Write(_stubs, Architecture));
    }

    /// <summary>An assembly that can't be read (one with native code in it, say) is no input of the native compiler. If a hook
    /// reaches it, it is missing then, and the audit says so.</summary>
    private void CopyOrLeaveOut(ITaskItem assembly, string copy, InputAssemblies inputs)
    {
        try
        {
            Copy(assembly, copy, inputs);
        }
        catch (Exception unreadable) when (assembly != Assemblies[0] && unreadable is BadImageFormatException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            File.Delete(copy);
            Log.LogMessage(MessageImportance.Low, $"{assembly.ItemSpec} is left out: {unreadable}");
        }
    }

    private void Copy(ITaskItem assembly, string copy, InputAssemblies inputs)
    {
        // Symbols of another build may lie beside an assembly that has its own inside, or none.
        using var module = ModuleDefinition.ReadModule(assembly.ItemSpec, new ReaderParameters
        {
            AssemblyResolver = inputs,
            ReadSymbols = true,
            SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
            ThrowIfSymbolsAreNotMatching = false,
        });

        // For arm64 ILC itself compiles a check in front of each division.
        if (Architecture == "x64")
        {
            var replaced = DivisionChecks.Insert(module);
            Log.LogMessage(MessageImportance.Low, $"{Path.GetFileName(assembly.ItemSpec)}: {replaced} integer divisions are checked.");
        }

        if (SkipLocalsInit && assembly == Assemblies[0])
        {
            LocalInitialization.Skip(module);
        }

        NativeBorders.Open(module);
        if (assembly == Assemblies[0])
        {
            PlanStubs(module);
        }

        SourcePaths.MakeRelative(module, SourceRoot, MappedRoots(assembly));
        // ILC takes the symbols that lie beside the copy.
        File.Delete(Path.ChangeExtension(copy, ".pdb"));
        module.Write(copy, new WriterParameters
        {
            DeterministicMvid = true,
            WriteSymbols = module.HasSymbols,
            SymbolWriterProvider = module.HasSymbols ? new PortablePdbWriterProvider() : null,
        });
    }

    private void PlanStubs(ModuleDefinition module)
    {
        if (StubPlanner.ExportedTwice(module) is { } twice)
        {
            var (code, message) = CompilerFailure.OfSymbol(twice);
            Log.LogCoded(code, message);
            return;
        }

        _stubs = StubPlanner.Plan(module);
    }

    /// <summary>Those that hold for an assembly. One that is no project's (MSBuild's own ReferenceSourceTarget tells) comes
    /// from another machine: what was written for its folders says nothing about those here.</summary>
    private (string Folder, string Written)[] MappedRoots(ITaskItem assembly) =>
        assembly.GetMetadata("ReferenceSourceTarget") is "" or "ProjectReference"
            ? [.. MappedSourceRoots.Select(static root => (root.ItemSpec, root.GetMetadata("MappedPath"))).Where(static root => root.Item2 != "")]
            : [];
}
