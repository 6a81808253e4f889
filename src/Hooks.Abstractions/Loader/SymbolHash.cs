using System;

namespace Hooks.Loader;

/// <summary>The hashes by which a loaded object finds its symbols.</summary>
internal static class SymbolHash
{
    /// <summary>That of DT_GNU_HASH.</summary>
    public static uint OfGnu(ReadOnlySpan<byte> symbol)
    {
        uint hash = 5381;
        foreach (var b in symbol)
        {
            hash = (hash * 33) + b;
        }

        return hash;
    }

    /// <summary>That of DT_HASH (System V ABI, chapter 5).</summary>
    public static uint OfSystemV(ReadOnlySpan<byte> symbol)
    {
        uint hash = 0;
        foreach (var b in symbol)
        {
            hash = (hash << 4) + b;
            hash = (hash ^ ((hash & 0xF0000000) >> 24)) & 0x0FFFFFFF;
        }

        return hash;
    }
}
