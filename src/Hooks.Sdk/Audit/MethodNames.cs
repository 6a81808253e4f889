using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace Hooks.Sdk.Audit;

/// <summary>From ILC's symbols of methods back to the methods: <c>Web_Hooks_Sockets__Bind</c> is
/// <c>Hooks.Sockets.Bind</c> of the assembly <c>Web</c>.</summary>
internal sealed partial class MethodNames
{
    private readonly Dictionary<string, (string Method, string Assembly)> names = [];

    /// <summary>Adds the methods of an assembly.</summary>
    public void Add(MetadataReader assembly)
    {
        var assemblyName = assembly.GetString(assembly.GetAssemblyDefinition().Name);
        foreach (var handle in assembly.MethodDefinitions)
        {
            var method = assembly.GetMethodDefinition(handle);
            var type = TypeName(assembly, method.GetDeclaringType());
            var name = assembly.GetString(method.Name);
            names.TryAdd($"{Mangled($"{assemblyName}_{type}")}__{Mangled(name)}", ($"{type}.{name}", assemblyName));
        }
    }

    /// <summary>ILC's symbol of a method.</summary>
    public static string SymbolOf(Mono.Cecil.MethodDefinition method) =>
        $"{Mangled($"{method.Module.Assembly.Name.Name}_{method.DeclaringType.FullName}")}__{Mangled(method.Name)}";

    /// <summary>The method of a symbol; null if unknown.</summary>
    public string? Find(string symbol) => Known(symbol)?.Method;

    /// <summary>The assembly of the method of a symbol; null if unknown.</summary>
    public string? AssemblyOf(string symbol) => Known(symbol)?.Assembly;

    private (string Method, string Assembly)? Known(string symbol)
    {
        // Type arguments are in angle brackets, and overloads and instantiations are numbered.
        var generic = TypeArguments.Replace(symbol, "");
        foreach (var name in (string[])[symbol, generic, Number.Replace(generic, "")])
        {
            if (names.TryGetValue(name, out var known))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>The name of a method as C# writes it.</summary>
    public static string Of(MetadataReader assembly, MethodDefinition method) =>
        $"{TypeName(assembly, method.GetDeclaringType())}.{assembly.GetString(method.Name)}";

    private static string TypeName(MetadataReader assembly, TypeDefinitionHandle handle)
    {
        var type = assembly.GetTypeDefinition(handle);
        var name = assembly.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer)
        {
            return $"{TypeName(assembly, outer)}.{name}";
        }

        return type.Namespace.IsNil ? name : $"{assembly.GetString(type.Namespace)}.{name}";
    }

    private static string Mangled(string name) => NotInSymbol.Replace(name, "_");

    [GeneratedRegex("[^A-Za-z0-9_]")]
    private static partial Regex NotInSymbol { get; }

    [GeneratedRegex("<.*>")]
    private static partial Regex TypeArguments { get; }

    [GeneratedRegex("_[0-9]+$")]
    private static partial Regex Number { get; }
}
