using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Hooks.Runtime.Tests.Api;

/// <summary>What an assembly shows to others.</summary>
/// <param name="Identity">Its name, version and public key.</param>
/// <param name="Types">Its visible types by full name.</param>
internal sealed record AssemblyApi(string Identity, IReadOnlyDictionary<string, TypeApi> Types)
{
    /// <summary>Reads an assembly without loading it: the stand-in of the runtime's own assembly could not be.</summary>
    public static AssemblyApi Read(Stream image)
    {
        using var file = new PEReader(image);
        var metadata = file.GetMetadataReader();
        var assembly = metadata.GetAssemblyDefinition();
        var key = Convert.ToHexStringLower(metadata.GetBlobBytes(assembly.PublicKey));
        return new AssemblyApi(
            $"{metadata.GetString(assembly.Name)}, Version={assembly.Version}, PublicKey={key}",
            metadata.TypeDefinitions
                .Where(handle => Visibility.IsVisible(metadata, handle))
                .Select(handle => TypeReader.Read(metadata, handle))
                .ToDictionary(static type => type.FullName));
    }

    /// <summary>Reads an assembly from a file.</summary>
    public static AssemblyApi Read(string path)
    {
        using var image = File.OpenRead(path);
        return Read(image);
    }
}
