using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Hooks.Sdk.Audit;

/// <summary>What the C# of a hook library says about its symbols.</summary>
/// <param name="Intercepted">The symbols that <c>[Intercept]</c> names, each with its method.</param>
/// <param name="Imported">The symbols that <c>DllImport</c> names.</param>
/// <param name="Methods">The methods that ILC compiled.</param>
internal sealed record HookMetadata(
    IReadOnlyDictionary<string, string> Intercepted, IReadOnlySet<string> Imported, MethodNames Methods)
{
    /// <summary>Reads it.</summary>
    /// <param name="hookAssembly">The author's assembly.</param>
    /// <param name="assemblies">Every assembly that ILC compiled into the library.</param>
    /// <exception cref="BadImageFormatException">One of them is no assembly.</exception>
    public static HookMetadata Read(string hookAssembly, IEnumerable<string> assemblies)
    {
        var intercepted = new Dictionary<string, string>();
        Read(hookAssembly, reader => InterceptedSymbols.Add(intercepted, reader));

        var imported = new HashSet<string>();
        var methods = new MethodNames();
        foreach (var assembly in assemblies)
        {
            Read(assembly, reader =>
            {
                imported.UnionWith(ImportedSymbols.Of(reader));
                methods.Add(reader);
            });
        }

        return new HookMetadata(intercepted, imported, methods);
    }

    private static void Read(string path, Action<MetadataReader> use)
    {
        using var image = new PEReader(File.OpenRead(path));
        if (!image.HasMetadata)
        {
            throw new BadImageFormatException($"{path} is no .NET assembly.");
        }

        use(image.GetMetadataReader());
    }
}
