using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace System;

/// <summary>Fills memory: by words below 16 bytes, by vectors from there on, at any alignment.</summary>
/// <remarks>A length between two sizes is done by stores that overlap, some from either end: nothing goes byte by byte, and nothing
/// beyond the ends is touched.</remarks>
internal static unsafe class MemoryFill
{
    private const int Vector = 16;
    private const int Block = 4 * Vector;

    /// <summary>Repeats a word.</summary>
    /// <param name="dest">The first byte.</param>
    /// <param name="word">The word, its lowest byte first. If its bytes differ, it is made of elements, and so is the
    /// length.</param>
    /// <param name="length">The number of bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Repeat(ref byte dest, ulong word, nuint length)
    {
        var start = (byte*)Unsafe.AsPointer(ref dest);
        var end = start + length;
        var vector = Vector128.Create(word);
        if (length <= 2 * Vector)
        {
            if (length < Vector)
            {
                StoreWords(start, end, word, length);
            }
            else
            {
                Unsafe.WriteUnaligned(start, vector);
                Unsafe.WriteUnaligned(end - Vector, vector);
            }
        }
        else if (length <= Block)
        {
            StoreHalf(start, 0, vector);
            StoreHalf(end, -Block / 2, vector);
        }
        else if (length <= 2 * Block)
        {
            StoreBlock(start, 0, vector);
            StoreBlock(end, -Block, vector);
        }
        else
        {
            StoreBlocks(start, end, vector);
        }
    }

    /// <summary>More than two blocks: as many pairs as fit, and one from the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreBlocks(byte* start, byte* end, Vector128<ulong> vector)
    {
        var last = end - (2 * Block);
        do
        {
            StoreBlock(start, 0, vector);
            StoreBlock(start, Block, vector);
            start += 2 * Block;
        }
        while (start < last);

        StoreBlock(last, 0, vector);
        StoreBlock(last, Block, vector);
    }

    // With the offset apart, each store is one instruction.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreBlock(byte* place, int offset, Vector128<ulong> vector)
    {
        StoreHalf(place, offset, vector);
        StoreHalf(place, offset + (Block / 2), vector);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreHalf(byte* place, int offset, Vector128<ulong> vector)
    {
        Unsafe.WriteUnaligned(place + offset, vector);
        Unsafe.WriteUnaligned(place + offset + Vector, vector);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreWords(byte* start, byte* end, ulong word, nuint length)
    {
        if (length >= sizeof(ulong))
        {
            *(ulong*)start = word;
            *(ulong*)(end - sizeof(ulong)) = word;
        }
        else if (length >= sizeof(uint))
        {
            *(uint*)start = (uint)word;
            *(uint*)(end - sizeof(uint)) = (uint)word;
        }
        else if (length >= sizeof(ushort))
        {
            *(ushort*)start = (ushort)word;
            *(ushort*)(end - sizeof(ushort)) = (ushort)word;
        }
        else if (length != 0)
        {
            *start = (byte)word;
        }
    }
}
