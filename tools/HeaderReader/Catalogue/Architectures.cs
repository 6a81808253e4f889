using HeaderReader.Libc;

namespace HeaderReader.Catalogue;

/// <summary>The catalogue is one for x64 and arm64.</summary>
internal static class Architectures
{
    /// <exception cref="InvalidOperationException">A function differs.</exception>
    public static void MustAgree(LibcFunctions x64, LibcFunctions arm64)
    {
        var differences = x64.Prototypes
            .Where(pair => arm64.Prototypes.TryGetValue(pair.Key, out var other) && other.Classes != pair.Value.Classes)
            .Select(pair => $"{pair.Key}: {pair.Value.Classes} on x64, {arm64.Prototypes[pair.Key].Classes} on arm64")
            .ToArray();
        if (differences.Length != 0)
        {
            throw new InvalidOperationException($"These functions differ between the architectures: {string.Join("; ", differences)}");
        }
    }
}
