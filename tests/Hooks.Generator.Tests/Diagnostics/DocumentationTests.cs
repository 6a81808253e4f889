using System.Text.RegularExpressions;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using TestSupport;

namespace Hooks.Generator.Tests.Diagnostics;

/// <summary>Descriptor, page, release row and index agree, for every analyzer of the assembly.</summary>
public partial class DocumentationTests
{
    private static readonly DiagnosticDescriptor[] s_descriptors =
        [.. BuildRun.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Distinct().OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal)];

    /// <summary>Id, category, severity and title of every row that was released or will be.</summary>
    private static readonly string[] s_releaseRows =
    [
        .. new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(static file => File.ReadAllLines(Path.Combine(RepositoryFiles.Root, "src/Hooks.Generator", file)))
            .Where(static line => line.StartsWith("HOOK", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Pages => [.. DiagnosticPage.All.Select(static page => page.Id)];

    [Fact]
    public void An_id_belongs_to_one_descriptor() =>
        Assert.Equal(s_descriptors.Select(static descriptor => descriptor.Id).Distinct(), s_descriptors.Select(static descriptor => descriptor.Id));

    [Fact]
    public void Every_descriptor_has_a_page_with_its_title_and_no_page_is_left_over() => Assert.Equal(
        s_descriptors.Select(static descriptor => $"# {descriptor.Id}: {descriptor.Title}"),
        DiagnosticPage.All.Select(static page => page.Heading));

    [Fact]
    public void A_page_is_named_after_its_diagnostic() =>
        Assert.All(DiagnosticPage.All, static page => Assert.StartsWith($"# {page.Id}: ", page.Heading, StringComparison.Ordinal));

    /// <remarks>Editors follow absolute addresses only.</remarks>
    [Fact]
    public void Every_descriptor_leads_to_its_page_by_an_absolute_link_or_by_its_message() => Assert.All(s_descriptors, static descriptor =>
    {
        var page = $"docs/diagnostics/{descriptor.Id}.md";
        if (descriptor.HelpLinkUri.Length == 0)
        {
            Assert.EndsWith($" ({page})", descriptor.MessageFormat.ToString(null), StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains(new Uri(descriptor.HelpLinkUri, UriKind.Absolute).Scheme, (string[])["http", "https"]);
            Assert.EndsWith($"/{page}", descriptor.HelpLinkUri, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void Without_a_public_address_the_message_names_the_page_and_there_is_no_link()
    {
        Assert.Null(Generator.Diagnostics.DiagnosticPage.LinkOf("HOOK001", ""));
        Assert.Equal("'{0}' is wrong (docs/diagnostics/HOOK001.md)", Generator.Diagnostics.DiagnosticPage.MessageOf("HOOK001", "'{0}' is wrong", ""));
    }

    [Fact]
    public void With_a_public_address_the_link_is_absolute_and_the_message_has_no_path()
    {
        Assert.Equal("https://example.org/docs/diagnostics/HOOK001.md", Generator.Diagnostics.DiagnosticPage.LinkOf("HOOK001", "https://example.org/"));
        Assert.Equal("'{0}' is wrong", Generator.Diagnostics.DiagnosticPage.MessageOf("HOOK001", "'{0}' is wrong", "https://example.org/"));
    }

    [Fact]
    public void Every_descriptor_has_its_row_in_the_releases_and_no_row_is_left_over() => Assert.Equal(
        s_descriptors.Select(static descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}"),
        s_releaseRows);

    [Fact]
    public void The_index_lists_every_page_with_its_title() => Assert.Equal(
        s_descriptors.Select(static descriptor => $"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.Title} |"),
        File.ReadAllLines(Path.Combine(DiagnosticPage.PagesDirectory, "README.md")).Where(static line => line.StartsWith("| [HOOK", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_says_why(string id) => Assert.Contains("\n**Why.** ", Page(id).Text, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_a_page_calls_wrong_is_reported(string id) =>
        Assert.Contains(id, (await Diagnostics(Page(id).Wrong)).Select(static diagnostic => diagnostic.Id));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_a_page_calls_right_is_not_reported_and_compiles(string id)
    {
        var right = Page(id).Right;

        Assert.DoesNotContain(id, (await Diagnostics(right)).Select(static diagnostic => diagnostic.Id));
        Assert.Empty(await BuildRun.ErrorsOf(HookCompilation.Of(right)));
    }

    [Fact]
    public void Every_code_of_the_build_has_a_section_and_no_section_is_left_over()
    {
        var source = Path.Combine(RepositoryFiles.Root, "src/Hooks.Sdk");
        var codes = Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".targets" or ".props"
                && Path.GetRelativePath(source, path).Split('/')[0] is not ("bin" or "obj"))
            .SelectMany(static path => CodeInUse.Matches(File.ReadAllText(path)).Select(static match => match.Groups[1].Value));
        var sections = Directory.GetFiles(DiagnosticPage.PagesDirectory, "*.md")
            .SelectMany(static path => Section.Matches(File.ReadAllText(path)).Select(match => (Code: match.Groups[1].Value, Page: Path.GetFileName(path))))
            .OrderBy(static section => section.Code, StringComparer.Ordinal)
            .ToArray();

        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), sections.Select(static section => section.Code));
        Assert.All(sections, static section =>
            Assert.Equal(section.Code.StartsWith("HOOKSDK0", StringComparison.Ordinal) ? "build.md" : "audit.md", section.Page));
    }

    private static DiagnosticPage Page(string id) => DiagnosticPage.All.Single(page => page.Id == id);

    private static async Task<IEnumerable<Diagnostic>> Diagnostics(string code)
    {
        var run = GeneratorRun.First(HookCompilation.Of(code));
        return run.Driver.GetRunResult().Diagnostics.Concat(await AnalyzerRun.Of(run.Output, BuildRun.Analyzers));
    }

    [GeneratedRegex("\"(HOOKSDK[0-9]{3})\"")]
    private static partial Regex CodeInUse { get; }

    [GeneratedRegex("^## (HOOKSDK[0-9]{3})$", RegexOptions.Multiline)]
    private static partial Regex Section { get; }
}
