using Mono.Cecil;

namespace Hooks.Sdk.Compiling;

/// <summary>The paths of source files in debug symbols.</summary>
/// <remarks>With relative ones a library is the same byte for byte in whatever folder it was built: its build id covers its
/// debug symbols. A debugger looks for them in the folder that it was started in.</remarks>
internal static class SourcePaths
{
    /// <summary>What a build server's compiler writes for the folder of the sources (DeterministicSourcePaths). Packages are
    /// built so.</summary>
    private const string RootOfBuildServer = "/_/";

    /// <summary>Takes the folder of the sources out of the paths below it.</summary>
    /// <param name="module">An assembly with its symbols.</param>
    /// <param name="root">The folder.</param>
    /// <param name="mapped">The folders for which the assembly's compiler wrote something else, and what it wrote.</param>
    public static void MakeRelative(ModuleDefinition module, string root, IReadOnlyCollection<(string Folder, string Written)> mapped)
    {
        var folder = Path.GetFullPath(root).TrimEnd('/') + '/';
        var documents = module.GetTypes()
            .SelectMany(static type => type.Methods)
            .SelectMany(static method => method.DebugInformation.SequencePoints)
            .Select(static point => point.Document)
            .Distinct();
        foreach (var document in documents)
        {
            document.Url = Below(folder, Real(document.Url, mapped)) ?? Below(RootOfBuildServer, document.Url) ?? document.Url;
        }
    }

    /// <summary>The path as it is on this machine. Of folders that lie in one another the innermost was written.</summary>
    private static string Real(string path, IReadOnlyCollection<(string Folder, string Written)> mapped) => mapped
        .Where(root => path.StartsWith(root.Written, StringComparison.Ordinal))
        .OrderByDescending(static root => root.Written.Length)
        .Select(root => root.Folder + path[root.Written.Length..])
        .FirstOrDefault(path);

    private static string? Below(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : null;
}
