using System.Runtime.CompilerServices;

namespace System;

/// <summary>Many elements at once. References are plain words here: no garbage collector follows them.</summary>
internal static class Elements
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy<T>(ref T destination, ref T source, int count) =>
        SpanHelpers.Memmove(ref Unsafe.As<T, byte>(ref destination), ref Unsafe.As<T, byte>(ref source), Size<T>(count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Clear<T>(ref T start, int count) =>
        SpanHelpers.ClearWithoutReferences(ref Unsafe.As<T, byte>(ref start), Size<T>(count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fill<T>(ref T start, int count, T value)
    {
        ref var bytes = ref Unsafe.As<T, byte>(ref start);
        if (Unsafe.SizeOf<T>() == sizeof(byte))
        {
            SpanHelpers.Fill(ref bytes, Unsafe.BitCast<T, byte>(value), Size<T>(count));
        }
        else if (Unsafe.SizeOf<T>() == sizeof(ushort))
        {
            Repeat(ref bytes, Unsafe.BitCast<T, ushort>(value) * 0x0001_0001_0001_0001UL, Size<T>(count));
        }
        else if (Unsafe.SizeOf<T>() == sizeof(uint))
        {
            Repeat(ref bytes, Unsafe.BitCast<T, uint>(value) * 0x0000_0001_0000_0001UL, Size<T>(count));
        }
        else if (Unsafe.SizeOf<T>() == sizeof(ulong))
        {
            Repeat(ref bytes, Unsafe.BitCast<T, ulong>(value), Size<T>(count));
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                Unsafe.Add(ref start, i) = value;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Repeat(ref byte start, ulong word, nuint length) => MemoryFill.Repeat(ref start, word, length);

    private static nuint Size<T>(int count) => (nuint)(uint)count * (nuint)Unsafe.SizeOf<T>();
}
