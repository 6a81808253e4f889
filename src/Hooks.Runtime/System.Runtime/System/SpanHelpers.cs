using System.Runtime.CompilerServices;

namespace System;

/// <summary>What compiled code calls for large structs, and spans for their elements: ILC's contract, by name.</summary>
/// <remarks>Intrinsics: a call with a short length that is known at build time becomes a few moves, which it couldn't once it was
/// inlined.</remarks>
internal static class SpanHelpers
{
    [Intrinsic]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ClearWithoutReferences(ref byte dest, nuint len) => MemoryFill.Repeat(ref dest, 0, len);

    [Intrinsic]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Fill(ref byte dest, byte value, nuint len) => MemoryFill.Repeat(ref dest, value * 0x0101_0101_0101_0101UL, len);

    [Intrinsic]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Memmove(ref byte dest, ref byte src, nuint len) => MemoryCopy.Move(ref dest, ref src, len);
}
