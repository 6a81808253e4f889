using System.Collections.Immutable;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generator.Tests.Fuzzing;

/// <summary>A project that somebody works on.</summary>
internal sealed class EditedProject
{
    private static readonly LanguageVersion[] s_versions =
        [LanguageVersion.CSharp14, LanguageVersion.CSharp13, LanguageVersion.CSharp9, LanguageVersion.Preview];

    private static readonly string[] s_assemblyNames = ["Sample", "Friend", "Other"];

    private static readonly string[] s_paths = ["Renamed.cs", "Hooks.Generator/Hooks.Generator.HookGenerator/Made.g.cs", "a/File0.cs"];

    private static readonly PortableExecutableReference s_friend = Image(HookCompilation.Of(HookProjects.Friend).WithAssemblyName("Shown"));

    private readonly string[] _sources;
    private readonly CSharpCompilation _original;

    public EditedProject(string[] sources)
    {
        _sources = sources;
        _original = HookCompilation.Of(sources).AddReferences(s_friend);
        Compilation = _original;
    }

    /// <summary>The project as it is.</summary>
    public CSharpCompilation Compilation { get; private set; }

    /// <summary>How its files are parsed.</summary>
    public CSharpParseOptions Language { get; private set; } = HookCompilation.Language;

    public void Apply(Edit edit)
    {
        var (kind, place, choice) = edit;
        var trees = Compilation.SyntaxTrees;
        if (trees.Length == 0)
        {
            kind = EditKind.AddFile;
        }

        var tree = trees.IsEmpty ? null! : trees[place % trees.Length];
        var other = trees.IsEmpty ? null! : trees[choice % trees.Length];
        var (inFile, ofChoice) = (place / Math.Max(trees.Length, 1), choice / Math.Max(trees.Length, 1));
        switch (kind)
        {
            case EditKind.DeleteCharacters:
                SetText(tree, TextEdits.DeleteCharacters(tree.ToString(), inFile, ofChoice));
                break;
            case EditKind.InsertText:
                SetText(tree, TextEdits.InsertText(tree.ToString(), inFile, ofChoice));
                break;
            case EditKind.SwapCharacters:
                SetText(tree, TextEdits.SwapCharacters(tree.ToString(), inFile, ofChoice));
                break;
            case EditKind.DeleteToken:
                SetText(tree, TextEdits.DeleteToken(tree, inFile, ofChoice));
                break;
            case EditKind.ReplaceToken:
                SetText(tree, TextEdits.ReplaceToken(tree, other, inFile, ofChoice));
                break;
            case EditKind.DeleteDeclaration:
                SetText(tree, TextEdits.DeleteDeclaration(tree, inFile));
                break;
            case EditKind.RepeatDeclaration:
                SetText(tree, TextEdits.CopyDeclaration(tree, tree, inFile, inFile));
                break;
            case EditKind.CopyDeclaration:
                SetText(tree, TextEdits.CopyDeclaration(tree, other, inFile, ofChoice));
                break;
            case EditKind.RestoreFile:
                SetText(tree, OriginalOf(tree));
                break;
            case EditKind.RestoreProject:
                Restore();
                break;
            case EditKind.AddFile:
                Compilation = Compilation.AddSyntaxTrees(Parse(Any(_sources, ofChoice), $"Added{place}.cs"));
                break;
            case EditKind.RemoveFile:
                Compilation = Compilation.RemoveSyntaxTrees(tree);
                break;
            case EditKind.ReorderFiles:
                Compilation = Compilation.RemoveSyntaxTrees(tree).AddSyntaxTrees(tree);
                break;
            case EditKind.RenameFile:
                Compilation = Compilation.ReplaceSyntaxTree(tree, tree.WithFilePath(Any(s_paths, ofChoice)));
                break;
            default:
                ChangeOptions(kind, choice);
                break;
        }
    }

    private void ChangeOptions(EditKind kind, int choice)
    {
        switch (kind)
        {
            case EditKind.ChangeLanguageVersion:
                SetLanguage(Language.WithLanguageVersion(s_versions[choice % s_versions.Length]));
                break;
            case EditKind.TogglePreprocessorSymbol:
                SetLanguage(Language.WithPreprocessorSymbols(Language.PreprocessorSymbolNames.Any() ? Array.Empty<string>() : ["OTHER"]));
                break;
            case EditKind.RenameAssembly:
                Compilation = Compilation.WithAssemblyName(Any(s_assemblyNames, choice));
                break;
            case EditKind.ToggleNullable:
                Compilation = Compilation.WithOptions(Compilation.Options.WithNullableContextOptions(
                    Compilation.Options.NullableContextOptions == NullableContextOptions.Enable ? NullableContextOptions.Disable : NullableContextOptions.Enable));
                break;
            case EditKind.ToggleUnsafe:
                Compilation = Compilation.WithOptions(Compilation.Options.WithAllowUnsafe(!Compilation.Options.AllowUnsafe));
                break;
            case EditKind.ChangeReferences:
                ChangeReferences(choice);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, null);
        }
    }

    /// <summary>One is taken away, put back, or seen under an alias alone.</summary>
    private void ChangeReferences(int choice)
    {
        var references = Compilation.ExternalReferences;
        Compilation = (choice % 3) switch
        {
            0 when references.Length != 0 => Compilation.RemoveReferences(references[choice % references.Length]),
            1 when references.Length != 0 => Compilation.ReplaceReference(
                references[choice % references.Length], references[choice % references.Length].WithAliases(["other"])),
            _ => Compilation.WithReferences(_original.ExternalReferences),
        };
    }

    private void Restore()
    {
        Language = HookCompilation.Language;
        Compilation = _original.RemoveAllSyntaxTrees().AddSyntaxTrees(
            _original.SyntaxTrees.Select(tree => Parse(tree.ToString(), tree.FilePath)));
    }

    private void SetLanguage(CSharpParseOptions language)
    {
        Language = language;
        Compilation = Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
            [.. Compilation.SyntaxTrees.Select(tree => Parse(tree.ToString(), tree.FilePath))]);
    }

    /// <summary>As an editor does it: what didn't change is not parsed again.</summary>
    private void SetText(SyntaxTree tree, string text) =>
        Compilation = Compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text)));

    private string OriginalOf(SyntaxTree tree) =>
        _original.SyntaxTrees.FirstOrDefault(original => original.FilePath == tree.FilePath)?.ToString() ?? _sources[0];

    private CSharpSyntaxTree Parse(string source, string path) => (CSharpSyntaxTree)CSharpSyntaxTree.ParseText(source, Language, path);

    private static string Any(string[] texts, int choice) => texts[choice % texts.Length];

    private static PortableExecutableReference Image(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
