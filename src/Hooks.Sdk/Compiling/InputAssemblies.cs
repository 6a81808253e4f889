using Mono.Cecil;

namespace Hooks.Sdk.Compiling;

/// <summary>Finds an assembly among the compiler's inputs, and nowhere else: these are all that a library is made of.</summary>
/// <param name="paths">The assemblies' files.</param>
internal sealed class InputAssemblies(IEnumerable<string> paths) : IAssemblyResolver
{
    private readonly Dictionary<string, string> _paths = paths.ToDictionary(static path => Path.GetFileNameWithoutExtension(path));
    private readonly Dictionary<string, AssemblyDefinition> _read = [];

    /// <inheritdoc/>
    public AssemblyDefinition Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters());

    /// <inheritdoc/>
    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        if (_read.TryGetValue(name.Name, out var read))
        {
            return read;
        }

        if (!_paths.TryGetValue(name.Name, out var path))
        {
            throw new AssemblyResolutionException(name);
        }

        parameters.AssemblyResolver = this;
        return _read[name.Name] = AssemblyDefinition.ReadAssembly(path, parameters);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var assembly in _read.Values)
        {
            assembly.Dispose();
        }
    }
}
