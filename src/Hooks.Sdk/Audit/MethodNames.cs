using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Hooks.Sdk.Audit;

/// <summary>From ILC's symbols of methods back to the methods: <c>Web_Hooks_Sockets__Bind</c> is
/// <c>Hooks.Sockets.Bind</c> of the assembly <c>Web</c>.</summary>
internal sealed partial class MethodNames
{
    private readonly Dictionary<string, (string Method, string Assembly)> _names = [];

    /// <summary>The methods of assemblies.</summary>
    /// <exception cref="BadImageFormatException">One of them is not an assembly.</exception>
    public static MethodNames Of(IEnumerable<string> assemblies)
    {
        var names = new MethodNames();
        foreach (var path in assemblies)
        {
            AssemblyFile.Read(path, names.Add);
        }

        return names;
    }

    /// <summary>Adds the methods of an assembly.</summary>
    public void Add(ModuleDefinition assembly)
    {
        foreach (var type in assembly.GetTypes())
        {
            var prefix = Prefix(type);
            foreach (var method in type.Methods)
            {
                _names.TryAdd(Symbol(prefix, method), (Of(method), assembly.Assembly.Name.Name));
            }
        }
    }

    /// <summary>ILC's symbol of a method.</summary>
    public static string SymbolOf(MethodDefinition method) => Symbol(Prefix(method.DeclaringType), method);

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
            if (_names.TryGetValue(name, out var known))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>The name of a method as C# writes it.</summary>
    public static string Of(MethodDefinition method) => $"{method.DeclaringType.FullName.Replace('/', '.')}.{method.Name}";

    private static string Symbol(string prefix, MethodDefinition method) => $"{prefix}__{Mangled(method.Name)}";

    private static string Prefix(TypeDefinition type) => Mangled($"{type.Module.Assembly.Name.Name}_{type.FullName}");

    private static string Mangled(string name) => NotInSymbol.Replace(name, "_");

    [GeneratedRegex("[^A-Za-z0-9_]")]
    private static partial Regex NotInSymbol { get; }

    [GeneratedRegex("<.*>")]
    private static partial Regex TypeArguments { get; }

    [GeneratedRegex("_[0-9]+$")]
    private static partial Regex Number { get; }
}
