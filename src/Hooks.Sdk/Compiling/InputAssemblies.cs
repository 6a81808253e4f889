using Mono.Cecil;

namespace Hooks.Sdk.Compiling;

/// <summary>Resolves assemblies among the compiler's inputs only: a library is compiled from nothing else.</summary>
/// <param name="paths">The assemblies' files.</param>
internal sealed class InputAssemblies(IEnumerable<string> paths) : IAssemblyResolver
{
    private readonly Dictionary<string, string> _paths = paths
        .DistinctBy(static path => Path.GetFileNameWithoutExtension(path))
        .ToDictionary(static path => Path.GetFileNameWithoutExtension(path));
    private readonly Dictionary<string, AssemblyDefinition?> _read = [];

    /// <inheritdoc/>
    /// <returns>The assembly, or null if it is not an input: a reference of a dependency may be missing as long as no hook reaches
    /// it.</returns>
    public AssemblyDefinition? Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters());

    /// <inheritdoc/>
    public AssemblyDefinition? Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        if (!_read.TryGetValue(name.Name, out var read))
        {
            read = _paths.TryGetValue(name.Name, out var path) ? Read(path, parameters) : null;
            _read.Add(name.Name, read);
        }

        return read;
    }

    private AssemblyDefinition? Read(string path, ReaderParameters parameters)
    {
        parameters.AssemblyResolver = this;
        try
        {
            return AssemblyDefinition.ReadAssembly(path, parameters);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var assembly in _read.Values)
        {
            assembly?.Dispose();
        }
    }
}
