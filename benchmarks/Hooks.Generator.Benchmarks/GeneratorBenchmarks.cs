using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generator.Benchmarks;

/// <summary>What the generator costs an editor, on an assembly of 200 hooks in 20 files beside 20 files without one.</summary>
/// <remarks>An edit goes to and fro between two texts of one file. Each run is given a compilation of which nothing is bound
/// yet, as an editor gives it; the files are parsed before the clock starts.</remarks>
[InProcess]
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private readonly HookAssembly _assembly = new();
    private CSharpCompilation _compilation = null!;
    private GeneratorDriver _driver = null!;
    private SyntaxTree[] _unrelatedFile = null!;
    private SyntaxTree[] _hookFile = null!;
    private int _edits;

    [GlobalSetup]
    public void Setup()
    {
        _unrelatedFile = _assembly.Edit(HookAssembly.UnrelatedFile, "return 1;", "return 2;");
        _hookFile = _assembly.Edit(HookAssembly.HookFile, "return Next", "var one = 1; return Next");
        _compilation = _assembly.NewCompilation();
        _driver = NewDriver().RunGenerators(_compilation);
    }

    /// <summary>The first run: a build, or the project opened.</summary>
    [Benchmark(Baseline = true)]
    public GeneratorDriver Cold() => NewDriver().RunGenerators(_assembly.NewCompilation());

    /// <summary>A run after an edit in a file without hooks.</summary>
    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => RunAfter(_unrelatedFile);

    /// <summary>A run after an edit in the bodies of hooks.</summary>
    [Benchmark]
    public GeneratorDriver BodyEdit() => RunAfter(_hookFile);

    private static CSharpGeneratorDriver NewDriver() =>
        CSharpGeneratorDriver.Create([new HookGenerator().AsSourceGenerator()], parseOptions: HookAssembly.Language);

    private GeneratorDriver RunAfter(SyntaxTree[] texts)
    {
        _compilation = _compilation.ReplaceSyntaxTree(texts[_edits & 1], texts[~_edits & 1]);
        _edits++;
        return _driver = _driver.RunGenerators(_compilation);
    }
}
