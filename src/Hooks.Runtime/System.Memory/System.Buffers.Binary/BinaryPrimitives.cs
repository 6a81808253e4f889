using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System.Buffers.Binary;

/// <summary>Integers in a byte order of their own. Every target of a hook library is little-endian.</summary>
public static class BinaryPrimitives
{
    /// <summary>The value with its bytes in the opposite order.</summary>
    [Intrinsic]
    public static short ReverseEndianness(short value) =>
        (short)(((ushort)value >> 8) | ((ushort)value << 8));

    /// <summary>Reads the first 2 bytes, the highest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short ReadInt16BigEndian(ReadOnlySpan<byte> source) =>
        ReverseEndianness(Unsafe.ReadUnaligned<short>(ref MemoryMarshal.GetReference(source.Slice(0, 2))));

    /// <summary>Writes 2 bytes, the highest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteInt16BigEndian(Span<byte> destination, short value) =>
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(destination.Slice(0, 2)), ReverseEndianness(value));

    /// <summary>Reads the first 2 bytes, the lowest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short ReadInt16LittleEndian(ReadOnlySpan<byte> source) =>
        Unsafe.ReadUnaligned<short>(ref MemoryMarshal.GetReference(source.Slice(0, 2)));

    /// <summary>Writes 2 bytes, the lowest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteInt16LittleEndian(Span<byte> destination, short value) =>
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(destination.Slice(0, 2)), value);

    /// <summary>The value with its bytes in the opposite order.</summary>
    [Intrinsic]
    public static ushort ReverseEndianness(ushort value) =>
        (ushort)(((ushort)value >> 8) | ((ushort)value << 8));

    /// <summary>Reads the first 2 bytes, the highest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort ReadUInt16BigEndian(ReadOnlySpan<byte> source) =>
        ReverseEndianness(Unsafe.ReadUnaligned<ushort>(ref MemoryMarshal.GetReference(source.Slice(0, 2))));

    /// <summary>Writes 2 bytes, the highest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteUInt16BigEndian(Span<byte> destination, ushort value) =>
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(destination.Slice(0, 2)), ReverseEndianness(value));

    /// <summary>Reads the first 2 bytes, the lowest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort ReadUInt16LittleEndian(ReadOnlySpan<byte> source) =>
        Unsafe.ReadUnaligned<ushort>(ref MemoryMarshal.GetReference(source.Slice(0, 2)));

    /// <summary>Writes 2 bytes, the lowest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteUInt16LittleEndian(Span<byte> destination, ushort value) =>
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(destination.Slice(0, 2)), value);

    /// <summary>The value with its bytes in the opposite order.</summary>
    [Intrinsic]
    public static int ReverseEndianness(int value) =>
        (int)(BitOperations.RotateRight((uint)value & 0x00FF00FF, 8) | BitOperations.RotateLeft((uint)value & 0xFF00FF00, 8));

    /// <summary>Reads the first 4 bytes, the highest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ReadInt32BigEndian(ReadOnlySpan<byte> source) =>
        ReverseEndianness(Unsafe.ReadUnaligned<int>(ref MemoryMarshal.GetReference(source.Slice(0, 4))));

    /// <summary>Writes 4 bytes, the highest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteInt32BigEndian(Span<byte> destination, int value) =>
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(destination.Slice(0, 4)), ReverseEndianness(value));

    /// <summary>Reads the first 4 bytes, the lowest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ReadInt32LittleEndian(ReadOnlySpan<byte> source) =>
        Unsafe.ReadUnaligned<int>(ref MemoryMarshal.GetReference(source.Slice(0, 4)));

    /// <summary>Writes 4 bytes, the lowest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteInt32LittleEndian(Span<byte> destination, int value) =>
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(destination.Slice(0, 4)), value);

    /// <summary>The value with its bytes in the opposite order.</summary>
    [Intrinsic]
    public static uint ReverseEndianness(uint value) =>
        (uint)(BitOperations.RotateRight((uint)value & 0x00FF00FF, 8) | BitOperations.RotateLeft((uint)value & 0xFF00FF00, 8));

    /// <summary>Reads the first 4 bytes, the highest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint ReadUInt32BigEndian(ReadOnlySpan<byte> source) =>
        ReverseEndianness(Unsafe.ReadUnaligned<uint>(ref MemoryMarshal.GetReference(source.Slice(0, 4))));

    /// <summary>Writes 4 bytes, the highest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteUInt32BigEndian(Span<byte> destination, uint value) =>
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(destination.Slice(0, 4)), ReverseEndianness(value));

    /// <summary>Reads the first 4 bytes, the lowest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint ReadUInt32LittleEndian(ReadOnlySpan<byte> source) =>
        Unsafe.ReadUnaligned<uint>(ref MemoryMarshal.GetReference(source.Slice(0, 4)));

    /// <summary>Writes 4 bytes, the lowest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteUInt32LittleEndian(Span<byte> destination, uint value) =>
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(destination.Slice(0, 4)), value);

    /// <summary>The value with its bytes in the opposite order.</summary>
    [Intrinsic]
    public static long ReverseEndianness(long value) =>
        (long)(((ulong)ReverseEndianness((uint)value) << 32) | ReverseEndianness((uint)((ulong)value >> 32)));

    /// <summary>Reads the first 8 bytes, the highest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ReadInt64BigEndian(ReadOnlySpan<byte> source) =>
        ReverseEndianness(Unsafe.ReadUnaligned<long>(ref MemoryMarshal.GetReference(source.Slice(0, 8))));

    /// <summary>Writes 8 bytes, the highest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteInt64BigEndian(Span<byte> destination, long value) =>
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(destination.Slice(0, 8)), ReverseEndianness(value));

    /// <summary>Reads the first 8 bytes, the lowest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ReadInt64LittleEndian(ReadOnlySpan<byte> source) =>
        Unsafe.ReadUnaligned<long>(ref MemoryMarshal.GetReference(source.Slice(0, 8)));

    /// <summary>Writes 8 bytes, the lowest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteInt64LittleEndian(Span<byte> destination, long value) =>
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(destination.Slice(0, 8)), value);

    /// <summary>The value with its bytes in the opposite order.</summary>
    [Intrinsic]
    public static ulong ReverseEndianness(ulong value) =>
        (ulong)(((ulong)ReverseEndianness((uint)value) << 32) | ReverseEndianness((uint)((ulong)value >> 32)));

    /// <summary>Reads the first 8 bytes, the highest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadUInt64BigEndian(ReadOnlySpan<byte> source) =>
        ReverseEndianness(Unsafe.ReadUnaligned<ulong>(ref MemoryMarshal.GetReference(source.Slice(0, 8))));

    /// <summary>Writes 8 bytes, the highest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteUInt64BigEndian(Span<byte> destination, ulong value) =>
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(destination.Slice(0, 8)), ReverseEndianness(value));

    /// <summary>Reads the first 8 bytes, the lowest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadUInt64LittleEndian(ReadOnlySpan<byte> source) =>
        Unsafe.ReadUnaligned<ulong>(ref MemoryMarshal.GetReference(source.Slice(0, 8)));

    /// <summary>Writes 8 bytes, the lowest first; a shorter span stops the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteUInt64LittleEndian(Span<byte> destination, ulong value) =>
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(destination.Slice(0, 8)), value);
}
