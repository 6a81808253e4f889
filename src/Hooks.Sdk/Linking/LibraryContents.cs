using System.Globalization;
using Hooks.Sdk.Audit;
using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Linking;

/// <summary>The functions of a library, for a person who wants to know what is loaded into other processes.</summary>
internal static class LibraryContents
{
    /// <summary>One line for each function, the largest first, then a sum.</summary>
    /// <param name="debugSymbols">The library with its symbols.</param>
    /// <param name="methods">The methods that ILC compiled.</param>
    /// <exception cref="ElfFormatException">It is not an ELF file, or has no symbols.</exception>
    public static IEnumerable<string> Describe(byte[] debugSymbols, MethodNames methods)
    {
        // An export has two symbols at the same address, and that of the method is more specific.
        var functions = ElfImage.Read(debugSymbols).Symbols()
            .Where(static symbol => symbol is { Type: ElfSymbolType.Function, Size: > 0 })
            .GroupBy(static symbol => symbol.Value)
            .Select(place => (
                place.First().Size,
                Name: place.Select(symbol => methods.Find(symbol.Name.Value)).FirstOrDefault(static name => name is not null) ?? place.First().Name.Value))
            .OrderByDescending(static function => function.Size)
            .ThenBy(static function => function.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var (size, name) in functions)
        {
            yield return Line(size, name);
        }

        yield return Line((ulong)functions.Sum(static function => (long)function.Size), $"in {functions.Count} functions");
    }

    private static string Line(ulong bytes, string name) => string.Create(CultureInfo.InvariantCulture, $"{bytes,7} bytes  {name}");
}
