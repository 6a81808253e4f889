using Mono.Cecil;

namespace Hooks.Sdk.Audit;

/// <summary>The methods of an assembly.</summary>
internal static class ModuleExtensions
{
    extension(ModuleDefinition module)
    {
        /// <summary>The methods of all its types, nested ones included.</summary>
        public IEnumerable<MethodDefinition> Methods => module.GetTypes().SelectMany(static type => type.Methods);
    }
}
