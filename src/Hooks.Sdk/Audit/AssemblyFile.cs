using Mono.Cecil;

namespace Hooks.Sdk.Audit;

/// <summary>Reads the file of an assembly.</summary>
internal static class AssemblyFile
{
    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="use">What is read of it. Cecil reads metadata while it is used, so this is where damage shows, as whatever
    /// exception.</param>
    /// <exception cref="BadImageFormatException">It is not an assembly, or damaged.</exception>
    public static void Read(string path, Action<ModuleDefinition> use)
    {
        try
        {
            using var assembly = ModuleDefinition.ReadModule(path);
            use(assembly);
        }
        catch (Exception failure) when (failure is EndOfStreamException or not (IOException or UnauthorizedAccessException or OutOfMemoryException))
        {
            throw new BadImageFormatException($"'{path}' is not an assembly, or damaged.", failure);
        }
    }
}
