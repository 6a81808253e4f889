using Hooks.Runtime.Tests.Api;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Runtime.Tests;

/// <summary>Compiles a line of C# and reads it back as an assembly.</summary>
internal static class CompiledApi
{
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Compiled",
        references: ComparedAssemblies.FrameworkPaths.Select(static path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    private static readonly CSharpParseOptions s_language = new(LanguageVersion.CSharp14);

    public static AssemblyApi Of(string source)
    {
        using var image = new MemoryStream();
        var result = s_empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, s_language)).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        return AssemblyApi.Read(image);
    }
}
