using Hooks.Sdk.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK114: every static field has its value from the beginning.</summary>
/// <remarks>ILC computes what it can at build time and leaves the rest in a static constructor, on a list that a .NET
/// runtime would go through at startup. Here nobody does: the fields would silently stay zero.</remarks>
internal static class StaticConstructors
{
    public const string Code = "HOOKSDK114";

    /// <summary>How the metadata names a static constructor, behind its type and a dot.</summary>
    private const string Name = "..cctor";

    public static IEnumerable<Finding> Check(RelocatableObject? compiled, MethodNames methods) =>
        (compiled?.Symbols ?? [])
            .Where(static symbol => symbol.Type == SymbolType.Function && symbol.SectionIndex != ElfSymbol.Undefined)
            .Select(symbol => methods.Find(symbol.Name))
            .OfType<string>()
            .Where(static method => method.EndsWith(Name, StringComparison.Ordinal))
            .Distinct()
            .Select(static method => new Finding(Code,
                $"{method[..^Name.Length]} has a static field or a static constructor whose value is not known at build time. Static constructors don't run in hook libraries, so it would stay zero. Set it in a [HookInitializer] method."));
}
