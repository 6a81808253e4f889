using Hooks.Libc;

namespace Hooks.Generator.Pipeline;

/// <summary>A symbol whose next definition is looked up.</summary>
/// <param name="Name">The symbol.</param>
/// <param name="Library">The library that should define it; null for any.</param>
/// <param name="Version">Its version; null for the default one.</param>
internal sealed record NextSymbol(string Name, string? Library, string? Version)
{
    /// <summary>Whether only a library that is opened after the hook library may define it: every process has libc's functions from
    /// the start.</summary>
    public bool MayComeLater => Library is not null || LibcCatalogue.Find(Name) is null || FunctionPlaces.Of(Name) is not null;
}
