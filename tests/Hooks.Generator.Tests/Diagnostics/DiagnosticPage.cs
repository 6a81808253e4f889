using System.Text.RegularExpressions;
using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TestSupport;

namespace Hooks.Generator.Tests.Diagnostics;

/// <summary>The page that explains a diagnostic.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="Text">The page.</param>
internal sealed record DiagnosticPage(string Id, string Text)
{
    public static string PagesDirectory { get; } = Path.Combine(RepositoryFiles.Root, "docs/diagnostics");

    /// <summary>Every page of an analyzer's diagnostic.</summary>
    public static IReadOnlyList<DiagnosticPage> All { get; } =
    [
        .. Directory.GetFiles(PagesDirectory, "HOOK*.md")
            .Order(StringComparer.Ordinal)
            .Select(static path => new DiagnosticPage(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))),
    ];

    /// <summary>The first line.</summary>
    public string Heading => Text[..Text.IndexOf('\n', StringComparison.Ordinal)];

    /// <summary>The code under <c>Wrong:</c>, as a file that compiles but for what is wrong.</summary>
    public string Wrong => CompleteCode("Wrong");

    /// <summary>The code under <c>Right:</c>, as a file that compiles.</summary>
    public string Right => CompleteCode("Right");

    /// <remarks>A page shows as little as makes the point: members without a type, or a signature without a body.</remarks>
    private string CompleteCode(string heading)
    {
        var block = Regex.Match(Text, $@"^{heading}:\n\n```csharp\n(.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline);
        Assert.True(block.Success, $"{Id}.md has no block of code under '{heading}:'.");
        var code = block.Groups[1].Value;
        if (CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot().Members.All(static member => member is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax))
        {
            return code;
        }

        var body = code.EndsWith(')') ? "{ while (true) { } }" : "";
        return $"internal static unsafe partial class {Id}\n{{\n{code}\n{body}\n}}\n";
    }
}
