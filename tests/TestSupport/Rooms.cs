using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace TestSupport;

/// <summary>The rooms of an assembly, which are its directories, in their order: code refers to its own room and to those below it.</summary>
public static partial class Rooms
{
    /// <summary>The directory of the project itself.</summary>
    public const string Entrance = ".";

    /// <summary>Checks that every file is in a room, that its namespace is the room's, and that no type refers to a room above its own.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="project">The directory of its project, from the root of the repository.</param>
    /// <param name="rootNamespace">The namespace of <see cref="Entrance"/>.</param>
    /// <param name="rooms">The rooms from the top down.</param>
    public static void AssertOrder(Assembly assembly, string project, string rootNamespace, params string[] rooms)
    {
        AssertPlaces(Path.Combine(RepositoryFiles.Root, project), rootNamespace, rooms);

        var architecture = new ArchLoader().LoadAssembly(assembly).Build();
        foreach (var (above, room) in rooms.SelectMany((room, index) => rooms.Take(index).Select(above => (above, room))))
        {
            Types().That().ResideInNamespace(NamespaceOf(rootNamespace, room))
                .Should().NotDependOnAny(Types().That().ResideInNamespace(NamespaceOf(rootNamespace, above)))
                .Because($"{room} is below {above}")
                .WithoutRequiringPositiveResults()
                .Check(architecture);
        }
    }

    private static void AssertPlaces(string project, string rootNamespace, string[] rooms)
    {
        var wrong =
            from file in Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
            let room = Path.GetRelativePath(project, Path.GetDirectoryName(file)!)
            where !BuildOutput().IsMatch(room)
            from declared in NamespaceDeclaration().Matches(File.ReadAllText(file)).Select(static match => match.Groups["name"].Value)
            // What .NET has elsewhere is declared under .NET's own name.
            where !declared.StartsWith("System", StringComparison.Ordinal)
            where !rooms.Contains(room) || declared != NamespaceOf(rootNamespace, room)
            select $"{Path.GetRelativePath(project, file)} declares {declared}";
        Assert.Empty(wrong);

        // A room that is gone would keep its place in the order for ever.
        Assert.All(rooms, room => Assert.True(Directory.Exists(Path.Combine(project, room)), $"There is no {room} in {project}."));
    }

    private static string NamespaceOf(string rootNamespace, string room) =>
        room == Entrance ? rootNamespace : $"{rootNamespace}.{room.Replace('/', '.')}";

    [GeneratedRegex(@"^(bin|obj)(/|$)")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();
}
