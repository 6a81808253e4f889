using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Packages.Tests;

/// <summary>docs/reference/msbuild.md, and the file that declares the properties.</summary>
public sealed class PropertyReferenceTests
{
    private static readonly XElement[] s_properties =
    [
        .. XDocument.Load(Path.Combine(RepositoryFiles.Root, "src/Hooks.Sdk/build/Hooks.props"))
            .Descendants("PropertyGroup").Elements()
            .Where(static property => (string?)property.Attribute("Condition") == $"'$({property.Name})' == ''"),
    ];

    [Fact]
    public void Every_property_is_in_the_reference()
    {
        var reference = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs/reference/msbuild.md"));
        var table = reference[..reference.IndexOf("What the targets", StringComparison.Ordinal)];

        Assert.Equal(
            s_properties.Select(static property => property.Name.LocalName),
            Regex.Matches(table, @"^\| `(\w+)` \|", RegexOptions.Multiline).Select(static row => row.Groups[1].Value));
    }

    [Fact]
    public void Every_property_is_explained_where_it_is_declared() => Assert.All(
        s_properties,
        static property => Assert.IsType<XComment>(property.NodesBeforeSelf().Last(static node => node is not XText)));
}
