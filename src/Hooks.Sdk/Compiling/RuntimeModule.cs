using Mono.Cecil;

namespace Hooks.Sdk.Compiling;

/// <summary>The helpers of the freestanding runtime that compiled code calls by name.</summary>
internal static class RuntimeModule
{
    /// <summary>The namespace of it.</summary>
    public const string Namespace = "Internal.Runtime.CompilerHelpers";

    private const string Name = "System.Runtime";

    /// <summary>A type of it.</summary>
    /// <param name="name">The type's name.</param>
    /// <param name="module">The module that refers to it; it refers to the freestanding runtime, or is it.</param>
    public static TypeReference Type(string name, ModuleDefinition module) => Type(Namespace, name, module);

    /// <summary>A type of another namespace of the runtime.</summary>
    public static TypeReference Type(string @namespace, string name, ModuleDefinition module)
    {
        IMetadataScope scope = module.Assembly.Name.Name == Name
            ? module
            : module.TypeSystem.CoreLibrary;
        return new TypeReference(@namespace, name, module, scope);
    }
}
