using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK114: the value of every static field is known at build time.</summary>
/// <remarks>ILC computes what it can at build time and leaves the rest to static constructors, which a .NET runtime would run.
/// Hook libraries run none: the fields would silently stay zero.</remarks>
internal static class StaticConstructors
{
    public const string Code = "HOOKSDK114";

    /// <summary>The name of a static constructor in metadata, after its type and a dot.</summary>
    private const string Name = "..cctor";

    public static IEnumerable<Finding> Check(RelocatableObject? compiled, MethodNames methods) =>
        (compiled?.Symbols ?? [])
            .Where(static symbol => symbol.Type == ElfSymbolType.Function && symbol.IsDefined)
            .Select(symbol => methods.Find(symbol.Name.Value))
            .OfType<string>()
            .Where(static method => method.EndsWith(Name, StringComparison.Ordinal))
            .Distinct()
            .Select(static method => new Finding(Code,
                $"{method[..^Name.Length]} has a static field or a static constructor whose value is not known at build time. Static constructors don't run in hook libraries, so it would stay zero. Set it in a [HookInitializer] method."));
}
