using Hooks.Sdk.Audit;
using Mono.Cecil;

namespace Hooks.Sdk.Compiling;

/// <summary>The paths of source files in debug symbols.</summary>
/// <remarks>With relative paths a library is byte-for-byte the same in whatever directory it was built: its build id covers its
/// debug symbols. A debugger looks for them in its working directory.</remarks>
internal static class SourcePaths
{
    /// <summary>The path that the compiler writes on a build server for the directory of the sources (DeterministicSourcePaths). Packages are
    /// built so.</summary>
    private const string RootOfBuildServer = "/_/";

    /// <summary>Makes the paths below the directory of the sources relative to it.</summary>
    /// <param name="module">An assembly with its symbols.</param>
    /// <param name="root">The directory.</param>
    /// <param name="mapped">The directories that the assembly's compiler mapped, and the paths that it wrote.</param>
    public static void MakeRelative(ModuleDefinition module, string root, IReadOnlyCollection<(string Directory, string Written)> mapped)
    {
        var directory = Path.GetFullPath(root).TrimEnd('/') + '/';
        var documents = module.Methods
            .SelectMany(static method => method.DebugInformation.SequencePoints)
            .Select(static point => point.Document)
            .Distinct();
        foreach (var document in documents)
        {
            document.Url = Below(directory, Real(document.Url, mapped)) ?? Below(RootOfBuildServer, document.Url) ?? document.Url;
        }
    }

    /// <summary>The path on this machine. Of nested directories the innermost was mapped.</summary>
    private static string Real(string path, IReadOnlyCollection<(string Directory, string Written)> mapped) => mapped
        .Where(root => path.StartsWith(root.Written, StringComparison.Ordinal))
        .OrderByDescending(static root => root.Written.Length)
        .Select(root => root.Directory + path[root.Written.Length..])
        .FirstOrDefault(path);

    private static string? Below(string directory, string path) =>
        path.StartsWith(directory, StringComparison.Ordinal) ? path[directory.Length..] : null;
}
