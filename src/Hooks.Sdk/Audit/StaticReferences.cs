using Hooks.Sdk.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK117: no static field that holds references is used.</summary>
/// <remarks>ILC puts those of a type into an object, which a .NET runtime would allocate at startup from ILC's data
/// (<c>__GCSTATICS</c> and the name of the type); until then its address is not valid. A readonly field whose value ILC knows
/// is not among them.</remarks>
internal static class StaticReferences
{
    public const string Code = "HOOKSDK117";

    private const string Prefix = "__GCSTATICS";

    /// <summary>The end of the symbols of the data that the object is created from.</summary>
    private const string InitialValues = "__PreInitData";

    public static IEnumerable<Finding> Check(RelocatableObject? compiled, SymbolCallers callers) =>
        (compiled?.Symbols ?? [])
            .Select(static symbol => symbol.Name.Value)
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal) && !name.EndsWith(InitialValues, StringComparison.Ordinal))
            .Distinct()
            .Select(name => new Finding(Code,
                $"{SymbolCallers.Text(callers.Of(name))} uses a static field that holds a reference, of the type that '{name[Prefix.Length..]}' stands for: .NET startup code would set it up, and hook libraries do not include it, so the process would end. Make the field readonly, or store a value, an index or a pointer."));
}
