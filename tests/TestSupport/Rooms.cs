using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace TestSupport;

/// <summary>The rooms of an assembly, which are its directories, in their order: code refers to its own room and to those below it.</summary>
/// <remarks>A constant leaves no reference in what is compiled, and is not seen.</remarks>
public static partial class Rooms
{
    /// <summary>The directory of the project itself.</summary>
    public const string Entrance = ".";

    /// <summary>Checks that every file is in a room, that its namespace is the room's, and that no type refers to a room above its own.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="project">The directory of its project, from the root of the repository.</param>
    /// <param name="rootNamespace">The namespace of <see cref="Entrance"/>, and of public types in any room.</param>
    /// <param name="rooms">The rooms from the top down.</param>
    public static void AssertOrder(System.Reflection.Assembly assembly, string project, string rootNamespace, params string[] rooms)
    {
        var declarations = DeclarationsIn(Path.Combine(RepositoryFiles.Root, project));
        AssertPlaces(declarations, Path.Combine(RepositoryFiles.Root, project), rootNamespace, rooms);

        var roomOf = declarations.Select(static declared => (declared.Type, declared.Room)).Distinct().ToDictionary();
        var architecture = new ArchLoader().LoadAssembly(assembly).Build();
        foreach (var (above, room) in rooms.SelectMany((room, index) => rooms.Take(index).Select(above => (above, room))))
        {
            Types().That().FollowCustomPredicate(type => IsIn(room, type), $"are in {room}")
                .Should().NotDependOnAny(Types().That().FollowCustomPredicate(type => IsIn(above, type), $"are in {above}"))
                .Because($"{room} is below {above}")
                .WithoutRequiringPositiveResults()
                .Check(architecture);
        }

        bool IsIn(string room, IType type) => roomOf.GetValueOrDefault(NestedPart().Replace(type.FullName, string.Empty)) == room;
    }

    private static void AssertPlaces(Declared[] declarations, string project, string rootNamespace, string[] rooms)
    {
        var publicTypes = declarations.Where(static declared => declared.IsPublic).Select(static declared => declared.Type).ToHashSet();
        var wrong =
            from declared in declarations
            // What .NET has elsewhere is declared under .NET's own name.
            where !declared.Namespace.StartsWith("System", StringComparison.Ordinal)
            where !rooms.Contains(declared.Room)
                || (declared.Namespace != NamespaceOf(rootNamespace, declared.Room)
                    && !(publicTypes.Contains(declared.Type) && declared.Namespace == rootNamespace))
            select $"{declared.Room} declares {declared.Type}";
        Assert.Empty(wrong);

        // A room that is gone would keep its place in the order for ever.
        Assert.All(rooms, room => Assert.True(Directory.Exists(Path.Combine(project, room)), $"There is no {room} in {project}."));
    }

    /// <summary>By the files: the namespace of a public type doesn't tell its room.</summary>
    private static Declared[] DeclarationsIn(string project) =>
    [
        .. from file in Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
           let room = Path.GetRelativePath(project, Path.GetDirectoryName(file)!)
           where !BuildOutput().IsMatch(room)
           let text = File.ReadAllText(file)
           let space = NamespaceDeclaration().Match(text).Groups["name"].Value
           from type in TypeDeclaration().Matches(text)
           select new Declared(
               room, space, $"{space}.{type.Groups["name"].Value}", type.Value.StartsWith("public ", StringComparison.Ordinal)),
    ];

    private static string NamespaceOf(string rootNamespace, string room) =>
        room == Entrance ? rootNamespace : $"{rootNamespace}.{room.Replace('/', '.')}";

    [GeneratedRegex(@"^(bin|obj)(/|$)")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();

    [GeneratedRegex(
        @"^(?:[a-z]+ )*(?:class|record struct|struct|record|interface|enum|delegate [\w.*<>?]+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex("[+`<].*")]
    private static partial Regex NestedPart();

    private sealed record Declared(string Room, string Namespace, string Type, bool IsPublic);
}
