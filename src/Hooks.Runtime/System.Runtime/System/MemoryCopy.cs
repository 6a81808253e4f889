using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace System;

/// <summary>Copies memory that may overlap: by words below 16 bytes, by vectors from there on, at any alignment.</summary>
/// <remarks>A length between two sizes is done by accesses that overlap, some from either end, all of them read before the first is
/// written: nothing goes byte by byte, and nothing beyond the ends is touched.</remarks>
internal static unsafe class MemoryCopy
{
    private const int Vector = 16;
    private const int Block = 4 * Vector;

    /// <summary>Copies bytes.</summary>
    /// <param name="dest">The first byte that is written.</param>
    /// <param name="src">The first byte that is read.</param>
    /// <param name="length">The number of bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Move(ref byte dest, ref byte src, nuint length)
    {
        var to = (byte*)Unsafe.AsPointer(ref dest);
        var from = (byte*)Unsafe.AsPointer(ref src);
        var toEnd = to + length;
        var fromEnd = from + length;
        if (length <= 2 * Vector)
        {
            if (length < Vector)
            {
                MoveWords(to, from, length);
            }
            else
            {
                var first = Unsafe.ReadUnaligned<Vector128<byte>>(from);
                var last = Unsafe.ReadUnaligned<Vector128<byte>>(fromEnd - Vector);
                Unsafe.WriteUnaligned(to, first);
                Unsafe.WriteUnaligned(toEnd - Vector, last);
            }
        }
        else if (length <= Block)
        {
            var first = new HalfBlock(from, 0);
            var last = new HalfBlock(fromEnd, -Block / 2);
            first.StoreTo(to, 0);
            last.StoreTo(toEnd, -Block / 2);
        }
        else if (length <= 2 * Block)
        {
            var first = new VectorBlock(from, 0);
            var last = new VectorBlock(fromEnd, -Block);
            first.StoreTo(to, 0);
            last.StoreTo(toEnd, -Block);
        }
        else if (length <= 4 * Block)
        {
            var first = new VectorBlock(from, 0);
            var second = new VectorBlock(from, Block);
            var third = new VectorBlock(fromEnd, -2 * Block);
            var last = new VectorBlock(fromEnd, -Block);
            first.StoreTo(to, 0);
            second.StoreTo(to, Block);
            third.StoreTo(toEnd, -2 * Block);
            last.StoreTo(toEnd, -Block);
        }
        else if ((nuint)(to - from) >= length)
        {
            MoveUpwards(to, from, toEnd, fromEnd);
        }
        else
        {
            MoveDownwards(to, from, toEnd, fromEnd);
        }
    }

    /// <summary>Copies from the beginning on, for what isn't written into what is still to be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MoveUpwards(byte* to, byte* from, byte* toEnd, byte* fromEnd)
    {
        // Read before a block in front of it may be written over it.
        var tail = new VectorBlock(fromEnd, -Block);
        for (var lastPair = toEnd - (2 * Block); to < lastPair; to += 2 * Block, from += 2 * Block)
        {
            new VectorBlock(from, 0).StoreTo(to, 0);
            new VectorBlock(from, Block).StoreTo(to, Block);
        }

        if (to < toEnd - Block)
        {
            new VectorBlock(from, 0).StoreTo(to, 0);
        }

        tail.StoreTo(toEnd, -Block);
    }

    /// <summary>Copies from the end on, for what is written into what is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MoveDownwards(byte* to, byte* from, byte* toEnd, byte* fromEnd)
    {
        var head = new VectorBlock(from, 0);
        for (var firstPair = to + (2 * Block); toEnd > firstPair; toEnd -= 2 * Block, fromEnd -= 2 * Block)
        {
            new VectorBlock(fromEnd, -Block).StoreTo(toEnd, -Block);
            new VectorBlock(fromEnd, -2 * Block).StoreTo(toEnd, -2 * Block);
        }

        if (toEnd > to + Block)
        {
            new VectorBlock(fromEnd, -Block).StoreTo(toEnd, -Block);
        }

        head.StoreTo(to, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MoveWords(byte* to, byte* from, nuint length)
    {
        if (length >= sizeof(ulong))
        {
            var (first, last) = (*(ulong*)from, *(ulong*)(from + length - sizeof(ulong)));
            *(ulong*)to = first;
            *(ulong*)(to + length - sizeof(ulong)) = last;
        }
        else if (length >= sizeof(uint))
        {
            var (first, last) = (*(uint*)from, *(uint*)(from + length - sizeof(uint)));
            *(uint*)to = first;
            *(uint*)(to + length - sizeof(uint)) = last;
        }
        else if (length >= sizeof(ushort))
        {
            var (first, last) = (*(ushort*)from, *(ushort*)(from + length - sizeof(ushort)));
            *(ushort*)to = first;
            *(ushort*)(to + length - sizeof(ushort)) = last;
        }
        else if (length != 0)
        {
            *to = *from;
        }
    }

    /// <summary>Two vectors in registers.</summary>
    /// <remarks>With the offset apart, each access is one instruction.</remarks>
    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct HalfBlock(byte* place, int offset)
    {
        private readonly Vector128<byte> _first = Unsafe.ReadUnaligned<Vector128<byte>>(place + offset);
        private readonly Vector128<byte> _last = Unsafe.ReadUnaligned<Vector128<byte>>(place + offset + Vector);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void StoreTo(byte* place, int offset)
        {
            Unsafe.WriteUnaligned(place + offset, _first);
            Unsafe.WriteUnaligned(place + offset + Vector, _last);
        }
    }

    /// <summary>Four vectors in registers.</summary>
    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct VectorBlock(byte* place, int offset)
    {
        private readonly HalfBlock _first = new(place, offset);
        private readonly HalfBlock _last = new(place, offset + (Block / 2));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void StoreTo(byte* place, int offset)
        {
            _first.StoreTo(place, offset);
            _last.StoreTo(place, offset + (Block / 2));
        }
    }
}
