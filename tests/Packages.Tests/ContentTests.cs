using System.IO.Compression;
using System.Xml.Linq;
using Packages.Tests.Support;

namespace Packages.Tests;

/// <summary>What lies in the packages.</summary>
public sealed class ContentTests(PackedPackages packages)
{
    [Fact]
    public void Hooks_holds_nothing_but_what_a_hook_project_needs() => Assert.Equal(
        """
        LICENSE
        README.md
        THIRD-PARTY-NOTICES.txt
        analyzers/dotnet/cs/Hooks.CodeFixes.dll
        analyzers/dotnet/cs/Hooks.Generator.dll
        analyzers/dotnet/cs/Hooks.Libc.dll
        build/Hooks.props
        build/Hooks.targets
        format/Hooks.mscorlib.dll
        freestanding/Microsoft.CSharp.dll
        freestanding/Microsoft.CSharp.pdb
        freestanding/System.Collections.dll
        freestanding/System.Collections.pdb
        freestanding/System.Linq.Expressions.dll
        freestanding/System.Linq.Expressions.pdb
        freestanding/System.Memory.dll
        freestanding/System.Memory.pdb
        freestanding/System.Runtime.InteropServices.dll
        freestanding/System.Runtime.InteropServices.pdb
        freestanding/System.Runtime.dll
        freestanding/System.Runtime.pdb
        freestanding/System.Threading.dll
        freestanding/System.Threading.pdb
        lib/net10.0/Hooks.Abstractions.dll
        lib/net10.0/Hooks.Abstractions.pdb
        lib/net10.0/Hooks.Abstractions.xml
        sdk/Checks.targets
        sdk/Compiler.props
        sdk/Freestanding.props
        sdk/Hooks.props
        sdk/Hooks.targets
        sdk/Packing.targets
        sdk/SkipLocalsInit.cs
        tasks/Hooks.Libc.dll
        tasks/Hooks.Sdk.dll
        tasks/LibObjectFile.dll
        tasks/Mono.Cecil.dll
        """.Split('\n'),
        Files("Hooks").Where(static name => !name.StartsWith("docs/", StringComparison.Ordinal)));

    [Fact]
    public void Hooks_Testing_brings_what_is_known_of_libc() =>
        Assert.Contains("lib/net10.0/Hooks.Libc.dll", Files("Hooks.Testing"));

    /// <remarks>The messages of errors name them by these paths.</remarks>
    [Fact]
    public void Hooks_brings_every_page_of_the_documentation() => Assert.Equal(
        Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(RepositoryFiles.Root, path))
            .Order(StringComparer.Ordinal),
        Files("Hooks").Where(static name => name.StartsWith("docs/", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Hooks", "Hooks.Abstractions")]
    [InlineData("Hooks.Testing", "Hooks.Testing")]
    public void A_library_has_its_debug_symbols_in_a_package_of_their_own(string package, string library) =>
        Assert.Contains($"lib/net10.0/{library}.pdb", Files(package, "snupkg"));

    [Theory]
    [InlineData("Hooks")]
    [InlineData("Hooks.Testing")]
    [InlineData("Hooks.Templates")]
    public void Every_package_brings_its_readme_and_its_license(string package) =>
        Assert.Superset(new HashSet<string> { "README.md", "LICENSE" }, Files(package).ToHashSet());

    /// <remarks>A commit without an address, as NuGet writes it by default, tells nobody where to look.</remarks>
    [Theory]
    [InlineData("Hooks")]
    [InlineData("Hooks.Testing")]
    [InlineData("Hooks.Templates")]
    public void A_package_names_a_repository_only_with_its_address(string package)
    {
        using var archive = ZipFile.OpenRead(packages.Package(package));
        using var nuspec = archive.GetEntry($"{package}.nuspec")!.Open();

        Assert.All(
            XDocument.Load(nuspec).Descendants().Where(static element => element.Name.LocalName == "repository"),
            static repository => Assert.NotNull(repository.Attribute("url")));
    }

    /// <summary>The files, without those that every package has.</summary>
    private string[] Files(string package, string extension = "nupkg")
    {
        using var archive = ZipFile.OpenRead(packages.Package(package, extension));
        return
        [
            .. archive.Entries.Select(static entry => entry.FullName)
                .Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
                .Where(static name => name != "[Content_Types].xml" && !name.EndsWith(".nuspec", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }
}
