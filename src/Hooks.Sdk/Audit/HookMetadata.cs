namespace Hooks.Sdk.Audit;

/// <summary>The symbols of a hook library according to its metadata.</summary>
/// <param name="AssemblyName">The name of the author's assembly.</param>
/// <param name="Intercepted">The symbols that <c>[Intercept]</c> names, each with its method.</param>
/// <param name="InterceptedAgain">The symbols that a second attribute intercepts, with its method.</param>
/// <param name="HasFinalizer">Whether code was generated that is to run at exit.</param>
/// <param name="HasAfterFork">Whether code was generated that is to run in forked children.</param>
/// <param name="UncalledInitializers">The methods that the library does not call although an attribute such as <c>[HookInitializer]</c>
/// asks for it, each with that attribute.</param>
/// <param name="Imported">The symbols that <c>DllImport</c> names, each with every import of it.</param>
/// <param name="WeakImports">The symbols that <c>[WeakImport]</c> names.</param>
/// <param name="Methods">The methods that ILC compiled.</param>
internal sealed record HookMetadata(
    string AssemblyName,
    IReadOnlyDictionary<string, string> Intercepted,
    IReadOnlyList<(string Symbol, string Method)> InterceptedAgain,
    bool HasFinalizer,
    bool HasAfterFork,
    IReadOnlyList<(string Mark, string Method)> UncalledInitializers,
    IReadOnlyDictionary<string, NativeImport[]> Imported,
    IReadOnlySet<string> WeakImports,
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
        var hasFinalizer = false;
        var hasAfterFork = false;
        var uncalled = new List<(string Mark, string Method)>();
        var assemblyName = "";
        AssemblyFile.Read(hookAssembly, assembly =>
        {
            assemblyName = assembly.Assembly.Name.Name;
            again.AddRange(InterceptedSymbols.Of(assembly).Where(hook => !intercepted.TryAdd(hook.Symbol, hook.Method)));
            hasFinalizer = GeneratedLibrary.Method(assembly, Finalizer.Generated) is not null;
            hasAfterFork = GeneratedLibrary.Method(assembly, AfterFork.Generated) is not null;
            uncalled.AddRange(Audit.UncalledInitializers.Of(assembly));
        });

        var imported = new List<NativeImport>();
        var weakImports = new HashSet<string>();
        var methods = new MethodNames();
        foreach (var path in assemblies)
        {
            AssemblyFile.Read(path, assembly =>
            {
                imported.AddRange(ImportedSymbols.Of(assembly));
                weakImports.UnionWith(Audit.WeakImports.Of(assembly));
                methods.Add(assembly);
            });
        }

        return new HookMetadata(
            assemblyName,
            intercepted,
            again,
            hasFinalizer,
            hasAfterFork,
            uncalled,
            imported.GroupBy(static import => import.Symbol).ToDictionary(static group => group.Key, static group => group.ToArray()),
            weakImports,
            methods);
    }
}
