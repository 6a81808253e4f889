using Mono.Cecil;

namespace Hooks.Sdk.Compiling;

/// <summary>The paths of source files in debug symbols.</summary>
/// <remarks>With relative ones a library is the same byte for byte in whatever folder it was built: its build id covers its
/// debug symbols. A debugger looks for them in the folder that it was started in.</remarks>
internal static class SourcePaths
{
    /// <summary>What a build server's compiler writes for the folder of the sources (DeterministicSourcePaths).</summary>
    private const string RootOfBuildServer = "/_/";

    /// <summary>Takes the folder of the sources out of the paths below it.</summary>
    /// <param name="module">An assembly with its symbols.</param>
    /// <param name="root">The folder.</param>
    public static void MakeRelative(ModuleDefinition module, string root)
    {
        var folder = Path.GetFullPath(root).TrimEnd('/') + '/';
        var documents = module.GetTypes()
            .SelectMany(static type => type.Methods)
            .SelectMany(static method => method.DebugInformation.SequencePoints)
            .Select(static point => point.Document)
            .Distinct();
        foreach (var document in documents)
        {
            document.Url = Relative(document.Url, folder, RootOfBuildServer);
        }
    }

    private static string Relative(string path, params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            if (path.StartsWith(folder, StringComparison.Ordinal))
            {
                return path[folder.Length..];
            }
        }

        return path;
    }
}
