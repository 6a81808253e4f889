using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Symbols;

/// <summary>The types that the rules know, as a compilation has them: looked up once, and compared as symbols. A type is null if the
/// compilation doesn't have it.</summary>
/// <remarks>Attributes that a compiler knows by name are not among them: see <see cref="CompilerAttributes"/>.</remarks>
internal sealed class KnownSymbols
{
    /// <summary>Its name in metadata.</summary>
    public const string InterceptName = "Hooks.InterceptAttribute";

    private static readonly ConditionalWeakTable<Compilation, KnownSymbols> s_ofCompilation = new();

    private static readonly KnownSymbols s_none = new(null);

    private KnownSymbols(Compilation? compilation)
    {
        Intercept = Find(compilation, InterceptName);
        Initializer = Find(compilation, "Hooks.HookInitializerAttribute");
        Finalizer = Find(compilation, "Hooks.HookFinalizerAttribute");
        AfterFork = Find(compilation, "Hooks.AfterForkAttribute");
        Errno = Find(compilation, "Hooks.Errno");
        ErrnoScope = Find(compilation, "Hooks.Errno+Scope");
        WeakImport = Find(compilation, "Hooks.WeakImportAttribute");
        Symbol = Find(compilation, "Hooks.Symbol");
        Program = Find(compilation, "Hooks.Program");
        Env = Find(compilation, "Hooks.Env");
        SystemCall = Find(compilation, "Hooks.SystemCall");
        ReentrancyGuard = Find(compilation, "Hooks.ReentrancyGuard");
        LogLine = Find(compilation, "Hooks.LogLine");
        VaList = Find(compilation, "Hooks.VaList");
        Math = Find(compilation, "System.Math");
        Monitor = Find(compilation, "System.Threading.Monitor");
        Interlocked = Find(compilation, "System.Threading.Interlocked");
        Volatile = Find(compilation, "System.Threading.Volatile");
        Unsafe = Find(compilation, "System.Runtime.CompilerServices.Unsafe");
        Range = Find(compilation, "System.Range");
        ReadOnlySpan = Find(compilation, "System.ReadOnlySpan`1");
        GarbageCollector = Find(compilation, "System.GC");
    }

    /// <summary><c>[Intercept]</c>.</summary>
    public INamedTypeSymbol? Intercept { get; }

    /// <summary><c>[HookInitializer]</c>.</summary>
    public INamedTypeSymbol? Initializer { get; }

    /// <summary><c>[HookFinalizer]</c>.</summary>
    public INamedTypeSymbol? Finalizer { get; }

    /// <summary><c>[AfterFork]</c>.</summary>
    public INamedTypeSymbol? AfterFork { get; }

    public INamedTypeSymbol? Errno { get; }

    /// <summary>What <c>Errno.Preserve()</c> returns.</summary>
    public INamedTypeSymbol? ErrnoScope { get; }

    /// <summary><c>[WeakImport]</c>.</summary>
    public INamedTypeSymbol? WeakImport { get; }

    /// <summary>Look-ups by name.</summary>
    public INamedTypeSymbol? Symbol { get; }

    public INamedTypeSymbol? Program { get; }

    public INamedTypeSymbol? Env { get; }

    public INamedTypeSymbol? SystemCall { get; }

    public INamedTypeSymbol? ReentrancyGuard { get; }

    public INamedTypeSymbol? LogLine { get; }

    public INamedTypeSymbol? VaList { get; }

    public INamedTypeSymbol? Math { get; }

    public INamedTypeSymbol? Monitor { get; }

    public INamedTypeSymbol? Interlocked { get; }

    public INamedTypeSymbol? Volatile { get; }

    public INamedTypeSymbol? Unsafe { get; }

    public INamedTypeSymbol? Range { get; }

    public INamedTypeSymbol? ReadOnlySpan { get; }

    /// <summary>If this type exists, the code runs on .NET: tests of a hook assembly, or a tool.</summary>
    public INamedTypeSymbol? GarbageCollector { get; }

    /// <summary>Whether the code may be compiled into a hook library.</summary>
    public bool IsHookLibrary => Intercept is not null && GarbageCollector is null;

    /// <summary>The types of a compilation.</summary>
    public static KnownSymbols In(Compilation compilation) =>
        s_ofCompilation.GetValue(compilation, static key => new KnownSymbols(key));

    /// <summary>The types of the compilation that declares a symbol; none for one from metadata.</summary>
    public static KnownSymbols Of(ISymbol symbol) =>
        symbol.ContainingAssembly is ISourceAssemblySymbol { Compilation: var compilation } ? In(compilation) : s_none;

    /// <summary>The public type of a name. GetTypeByMetadataName prefers the core library's, which has an internal <c>Hooks.Errno</c>
    /// of its own.</summary>
    private static INamedTypeSymbol? Find(Compilation? compilation, string name) => compilation?.GetTypesByMetadataName(name)
        .FirstOrDefault(static type => type.DeclaredAccessibility == Accessibility.Public);

    /// <summary>The attributes of a method that name the symbols that it intercepts.</summary>
    public IEnumerable<AttributeData> InterceptsOf(IMethodSymbol method) =>
        method.GetAttributes().Where(attribute => attribute.AttributeClass.Is(Intercept));

    /// <summary>Whether a method is marked <c>[Intercept]</c>.</summary>
    public bool IsHook(IMethodSymbol method) => InterceptsOf(method).Any();

    /// <summary>When the library calls a method with that attribute; null for any other attribute.</summary>
    public Occasion? OccasionOf(ITypeSymbol? attribute) =>
        attribute.Is(Initializer) ? Occasion.Load
        : attribute.Is(Finalizer) ? Occasion.Exit
        : attribute.Is(AfterFork) ? Occasion.Fork
        : null;

    /// <summary>When the library calls a method of its own accord.</summary>
    public IEnumerable<Occasion> OccasionsOf(IMethodSymbol method) => method.GetAttributes()
        .Select(attribute => OccasionOf(attribute.AttributeClass))
        .OfType<Occasion>();
}
