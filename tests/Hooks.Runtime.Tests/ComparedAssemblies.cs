using System.Reflection;

namespace Hooks.Runtime.Tests;

/// <summary>Where the build found the assemblies of both sides.</summary>
internal static class ComparedAssemblies
{
    private const string StandInPrefix = "StandIn:";
    private const string FrameworkPrefix = "Framework:";

    private static readonly Dictionary<string, string> s_paths = typeof(ComparedAssemblies).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(static metadata => metadata.Value is not null)
        .ToDictionary(static metadata => metadata.Key, static metadata => metadata.Value!);

    /// <summary>The names of the stand-ins.</summary>
    public static IEnumerable<string> StandInNames => s_paths.Keys
        .Where(static key => key.StartsWith(StandInPrefix, StringComparison.Ordinal))
        .Select(static key => key[StandInPrefix.Length..]);

    /// <summary>Every reference assembly of .NET.</summary>
    public static IEnumerable<string> FrameworkPaths => s_paths
        .Where(static path => path.Key.StartsWith(FrameworkPrefix, StringComparison.Ordinal))
        .Select(static path => path.Value);

    /// <summary>The stand-in of that name.</summary>
    public static string StandIn(string name) => s_paths[StandInPrefix + name];

    /// <summary>The reference assembly of .NET of that name.</summary>
    public static string Framework(string name) => s_paths[FrameworkPrefix + name];
}
