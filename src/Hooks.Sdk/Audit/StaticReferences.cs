using Hooks.Sdk.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK117: no static field with a reference in it is used.</summary>
/// <remarks>ILC keeps those of a type in an object, which a .NET runtime would make at startup from what ILC wrote
/// (<c>__GCSTATICS</c> and the name of the type); until then there is no object's address in that place. A readonly field
/// whose value ILC knows is none of them.</remarks>
internal static class StaticReferences
{
    public const string Code = "HOOKSDK117";

    private const string Prefix = "__GCSTATICS";

    /// <summary>The end of the names of what the object is made from.</summary>
    private const string InitialValues = "__PreInitData";

    public static IEnumerable<Finding> Check(RelocatableObject? compiled, SymbolCallers callers) =>
        (compiled?.Symbols ?? [])
            .Select(static symbol => symbol.Name)
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal) && !name.EndsWith(InitialValues, StringComparison.Ordinal))
            .Distinct()
            .Select(name => new Finding(Code,
                $"{SymbolCallers.Text(callers.Of(name))} uses a static field that holds a reference, of the type that '{name[Prefix.Length..]}' stands for: .NET startup code would set it up, and hook libraries do not include it, so the process would end. Make the field readonly, or store a value, an index or a pointer."));
}
