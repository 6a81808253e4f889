namespace Hooks.Sdk.Audit;

/// <summary>The symbols of a hook library according to its metadata.</summary>
/// <param name="Intercepted">The symbols that <c>[Intercept]</c> names, each with its method.</param>
/// <param name="InterceptedAgain">The symbols that a second attribute intercepts, with its method.</param>
/// <param name="UncalledInitializers">The methods marked <c>[HookInitializer]</c> that the library does not call.</param>
/// <param name="Imported">The symbols that <c>DllImport</c> names.</param>
/// <param name="Methods">The methods that ILC compiled.</param>
internal sealed record HookMetadata(
    IReadOnlyDictionary<string, string> Intercepted,
    IReadOnlyList<(string Symbol, string Method)> InterceptedAgain,
    IReadOnlyList<string> UncalledInitializers,
    IReadOnlySet<string> Imported,
    MethodNames Methods)
{
    /// <summary>Reads it.</summary>
    /// <param name="hookAssembly">The author's assembly.</param>
    /// <param name="assemblies">Every assembly that ILC compiled into the library.</param>
    /// <exception cref="BadImageFormatException">One of them is not an assembly.</exception>
    public static HookMetadata Read(string hookAssembly, IEnumerable<string> assemblies)
    {
        var intercepted = new Dictionary<string, string>();
        var again = new List<(string Symbol, string Method)>();
        var uncalled = new List<string>();
        AssemblyFile.Read(hookAssembly, assembly =>
        {
            again.AddRange(InterceptedSymbols.Of(assembly).Where(hook => !intercepted.TryAdd(hook.Symbol, hook.Method)));
            uncalled.AddRange(Audit.UncalledInitializers.Of(assembly));
        });

        var imported = new HashSet<string>();
        var methods = new MethodNames();
        foreach (var path in assemblies)
        {
            AssemblyFile.Read(path, assembly =>
            {
                imported.UnionWith(ImportedSymbols.Of(assembly));
                methods.Add(assembly);
            });
        }

        return new HookMetadata(intercepted, again, uncalled, imported, methods);
    }
}
