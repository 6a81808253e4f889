using Hooks.Sdk.Audit;
using Hooks.Sdk.Compiling;
using Hooks.Sdk.Stubs;
using Microsoft.Build.Framework;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Tasks;

/// <summary>Copies the assemblies of a library for the native compiler, with changes that it does not make itself: direct calls
/// between C# and C, checks of divisions, numbered calls of the reentrancy guard, stack memory that is neither cleared nor allocated in a loop, and source paths that are the
/// same in every directory. Writes the stubs that the calls go through (<see cref="Stubs.StubObject"/>).</summary>
public sealed class PrepareAssemblies : HookTask
{
    /// <summary>All assemblies of the library.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>The copies, one for each assembly, in the same order. The debug symbols are written next to them.</summary>
    [Required]
    public ITaskItem[] Copies { get; set; } = [];

    /// <summary>The object with the stubs to write. Default: beside the directory of the copies.</summary>
    public string StubObject { get; set; } = "";

    /// <summary>The processor that the library is for: <c>x64</c> or <c>arm64</c>.</summary>
    [Required]
    public string Architecture { get; set; } = "";

    /// <summary>The libraries to be loaded with this one: a <c>DllImport</c> may name one.</summary>
    public ITaskItem[] NeededLibraries { get; set; } = [];

    /// <summary>Whether the methods of the first assembly, that with the hooks, don't clear their locals and
    /// <c>stackalloc</c> memory. The other assemblies are unchanged in this.</summary>
    public bool SkipLocalsInit { get; set; }

    /// <summary>The directory that source paths are relative to.</summary>
    [Required]
    public string SourceRoot { get; set; } = "";

    /// <summary>The directories that the compiler may map to other paths, which are their metadata MappedPath.</summary>
    public ITaskItem[] MappedSourceRoots { get; set; } = [];

    private readonly Dictionary<ModuleDefinition, ThreadFields> _threadFields = [];
    private readonly GuardCalls _guardCalls = new();
    private readonly SortedSet<string> _weakImports = new(StringComparer.Ordinal);
    private StubPlan _stubs = new([], []);

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
        File.WriteAllBytes(stubs, Stubs.StubObject.Write(_stubs with { Blocks = [.. Blocks(inputs)], WeakImports = [.. _weakImports] }, Architecture));
    }

    private ThreadFields FieldsOf(ModuleDefinition module)
    {
        if (!_threadFields.TryGetValue(module, out var fields))
        {
            _threadFields.Add(module, fields = new ThreadFields(module));
        }

        return fields;
    }

    /// <summary>The blocks of all assemblies; the linker takes those that something refers to.</summary>
    private IEnumerable<ThreadBlock> Blocks(InputAssemblies inputs) => Assemblies
        .Select(static item => Path.GetFileNameWithoutExtension(item.ItemSpec))
        .Distinct()
        .Select(name => inputs.Resolve(new AssemblyNameReference(name, null)) is { } assembly ? FieldsOf(assembly.MainModule).Block : null)
        .OfType<ThreadBlock>();

    /// <summary>An assembly that can't be read (such as one with native code) is not an input of the native compiler. If a hook
    /// reaches it, the audit reports it as missing.</summary>
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
        // Symbols of another build may be next to an assembly with embedded symbols, or without symbols.
        using var module = ModuleDefinition.ReadModule(assembly.ItemSpec, new ReaderParameters
        {
            AssemblyResolver = inputs,
            ReadSymbols = true,
            SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
            ThrowIfSymbolsAreNotMatching = false,
        });

        // For arm64 ILC itself emits a check before each division.
        if (Architecture == "x64")
        {
            var replaced = DivisionChecks.Insert(module);
            Log.LogMessage(MessageImportance.Low, $"{Path.GetFileName(assembly.ItemSpec)}: {replaced} integer divisions are checked.");
        }

        if (SkipLocalsInit && assembly == Assemblies[0])
        {
            LocalInitialization.Skip(module);
        }

        ProcessArchitecture.Set(module, Architecture);
        _guardCalls.Number(module);
        new ThreadAccess(module, FieldsOf).Rewrite();
        _weakImports.UnionWith(WeakImports.Of(module));
        NativeBorders.Open(module, NeededLibraries.Select(static library => library.ItemSpec).ToHashSet());
        StackAllocations.Split(module);
        if (assembly == Assemblies[0])
        {
            PlanStubs(module);
        }

        SourcePaths.MakeRelative(module, SourceRoot, MappedRoots(assembly));
        // ILC reads the symbols next to the copy.
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

        if (StubPlanner.Unsupported(module) is { } unsupported)
        {
            Log.LogCoded(unsupported.Code, unsupported.Message);
            return;
        }

        _stubs = StubPlanner.Plan(module);
    }

    /// <summary>The mappings that apply to an assembly. An assembly that is not built by a project (see MSBuild's
    /// ReferenceSourceTarget) comes from another machine, whose mappings are unrelated to the directories here.</summary>
    private (string Directory, string Written)[] MappedRoots(ITaskItem assembly) =>
        assembly.GetMetadata("ReferenceSourceTarget") is "" or "ProjectReference"
            ? [.. MappedSourceRoots.Select(static root => (root.ItemSpec, root.GetMetadata("MappedPath"))).Where(static root => root.Item2 != "")]
            : [];
}
