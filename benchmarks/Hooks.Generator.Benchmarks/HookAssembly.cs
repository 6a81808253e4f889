using System.Reflection;
using System.Text;
using Hooks.CodeFixes.Authoring;
using Hooks.Libc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generator.Benchmarks;

/// <summary>An assembly of 200 hooks, the first of the catalogue, ten to a file, and of files without hooks.</summary>
internal sealed class HookAssembly
{
    public const string HookFile = "Hooks0.cs";
    public const string UnrelatedFile = "Other0.cs";
    public static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14);

    private const int Hooks = 200;
    private const int HooksOfAFile = 10;
    private const int OtherFiles = 20;

    private const string Package = """
        global using Hooks;
        [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]
        """;

    private readonly SyntaxTree[] _trees =
    [
        Parse(Package, "Package.cs"),
        .. HookFiles().Select(static (text, number) => Parse(text, $"Hooks{number}.cs")),
        .. Enumerable.Range(0, OtherFiles).Select(static number => Parse(OtherFile(number), $"Other{number}.cs")),
    ];

    private readonly MetadataReference[] _references =
    [
        .. typeof(HookAssembly).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(static metadata => metadata.Key == "HookReference")
            .Select(static metadata => MetadataReference.CreateFromFile(metadata.Value!)),
    ];

    /// <summary>The assembly, parsed; nothing of it is bound yet.</summary>
    public CSharpCompilation NewCompilation() => CSharpCompilation.Create(
        "Sample", _trees, _references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    /// <summary>A file before and after an edit.</summary>
    public SyntaxTree[] Edit(string path, string before, string after)
    {
        var tree = _trees.Single(tree => tree.FilePath == path);
        var text = tree.ToString();
        return text.Contains(before, StringComparison.Ordinal)
            ? [tree, Parse(text.Replace(before, after, StringComparison.Ordinal), path)]
            : throw new InvalidOperationException($"'{before}' is not in {path}.");
    }

    private static IEnumerable<string> HookFiles() => LibcCatalogue.Symbols
        .Select(HookTemplate.Find)
        .OfType<HookTemplate>()
        .Take(Hooks)
        .Chunk(HooksOfAFile)
        .Select(static (templates, number) => HookDraftFile(templates, number));

    private static string HookDraftFile(HookTemplate[] templates, int number)
    {
        var file = new StringBuilder($"namespace Sample;\n\ninternal static unsafe partial class Hooks{number}\n{{\n");
        foreach (var template in templates)
        {
            var draft = HookDraft.Of([template], [], ignoresAliases: true);
            file.AppendJoin("\n\n", draft.Methods.Concat(draft.Structures)).Append("\n\n");
        }

        return file.Append("}\n").ToString();
    }

    private static string OtherFile(int number) =>
        $$"""
        namespace Sample;

        /// <summary>Code as any: no attribute, no hook.</summary>
        internal static class Other{{number}}
        {
            internal static int First()
            {
                return 1;
            }

            internal static long Second(long value) => value > 0 ? value - 1 : Other{{(number + 1) % OtherFiles}}.Second(value + 1);
        }
        """;

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Language, path);
}
