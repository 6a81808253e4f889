using System.Runtime.CompilerServices;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generator.Tests.Pipeline;

/// <summary>What an edit makes the generator do again.</summary>
public class IncrementalityTests
{
    private const string Hooks = """
        namespace Sample;

        internal static partial class FileHooks
        {
            [HookInitializer]
            internal static void Read() { }

            [Intercept("close")]
            private static partial int Close(int descriptor) => Next.Close(descriptor);
        }
        """;

    [Fact]
    public void An_edit_in_another_file_writes_nothing_anew()
    {
        var compilation = HookCompilation.Of(Hooks, "class Other;");

        GeneratorRun.First(compilation).Again(WithFile(compilation, "File1.cs", "class Other { int x = 1; }")).AssertCached();
    }

    [Fact]
    public void An_edit_in_the_body_of_a_hook_writes_nothing_anew()
    {
        var compilation = HookCompilation.Of(Hooks);
        var edited = Hooks.Replace("=> Next.Close(descriptor)", "{ return Next.Close(descriptor + 1); }", StringComparison.Ordinal);

        GeneratorRun.First(compilation).Again(WithFile(compilation, "File0.cs", edited)).AssertCached();
    }

    [Fact]
    public void A_new_line_above_a_hook_writes_nothing_anew()
    {
        var compilation = HookCompilation.Of(Hooks);

        GeneratorRun.First(compilation).Again(WithFile(compilation, "File0.cs", "// moved\n" + Hooks)).AssertCached();
    }

    [Fact]
    public void A_new_parameter_is_seen()
    {
        var compilation = HookCompilation.Of(Hooks);
        var edited = Hooks
            .Replace("(int descriptor)", "(int descriptor, int flags)", StringComparison.Ordinal)
            .Replace("(descriptor)", "(descriptor, flags)", StringComparison.Ordinal);

        var run = GeneratorRun.First(compilation).Again(WithFile(compilation, "File0.cs", edited));

        Assert.Empty(HookCompilation.Errors(run.Output));
        Assert.Contains(run.Sources, static source => source.SourceText.ToString().Contains("int flags", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_the_files_changes_no_text()
    {
        string[] files =
        [
            Hooks,
            "namespace Sample; internal static partial class FileHooks { [Intercept(\"dup\")] private static partial int Dup(int d) => Next.Dup(d); }",
            "namespace Sample; internal static partial class Another { [Intercept(\"sync\")] private static partial void Sync() => Next.Sync(); }",
        ];

        Assert.Equal(GeneratedSources(GeneratorRun.Of(files)), GeneratedSources(GeneratorRun.Of([.. files.Reverse()])));
    }

    [Fact]
    public void An_old_compilation_is_let_go()
    {
        var (driver, first) = RunTwice();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(first.TryGetTarget(out _));
        GC.KeepAlive(driver);
    }

    /// <remarks>Not inlined, so that no local of it lives on in the test.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference<Compilation> First) RunTwice()
    {
        var compilation = HookCompilation.Of(Hooks);
        var run = GeneratorRun.First(compilation).Again(WithFile(compilation, "File0.cs", Hooks + "// edited"));
        return (run.Driver, new WeakReference<Compilation>(compilation));
    }

    private static CSharpCompilation WithFile(CSharpCompilation compilation, string path, string source) =>
        compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Single(tree => tree.FilePath == path), HookCompilation.Parse(source, path));

    private static IEnumerable<string> GeneratedSources(GeneratorRun run) =>
        run.Sources.Select(static source => $"{source.HintName}\n{source.SourceText}");
}
