using System.Runtime.CompilerServices;

namespace System.Runtime.InteropServices;

/// <summary>Spans over memory of other types.</summary>
public static class MemoryMarshal
{
    /// <summary>The reference to a span's first element, or to where it would be.</summary>
    public static ref T GetReference<T>(Span<T> span) => ref span._reference;

    /// <summary>The reference to a span's first element, or to where it would be.</summary>
    public static ref T GetReference<T>(ReadOnlySpan<T> span) => ref span._reference;

    /// <summary>The reference to an array's first element, or to where it would be.</summary>
    [Intrinsic]
    public static ref T GetArrayDataReference<T>(T[] array) =>
        ref Unsafe.As<byte, T>(ref Unsafe.As<ArrayData>(array).Data);

    /// <summary>A span of so many elements from a reference on.</summary>
    public static Span<T> CreateSpan<T>(scoped ref T reference, int length) =>
        new(ref Unsafe.AsRef(in reference), length);

    /// <summary>A read-only span of so many elements from a reference on.</summary>
    public static ReadOnlySpan<T> CreateReadOnlySpan<T>(scoped ref readonly T reference, int length) =>
        new(ref Unsafe.AsRef(in reference), length);

    /// <summary>The bytes of a span's elements.</summary>
    public static Span<byte> AsBytes<T>(Span<T> span) where T : struct =>
        new(ref Unsafe.As<T, byte>(ref span._reference), checked(span.Length * Unsafe.SizeOf<T>()));

    /// <summary>The bytes of a span's elements.</summary>
    public static ReadOnlySpan<byte> AsBytes<T>(ReadOnlySpan<T> span) where T : struct =>
        new(ref Unsafe.As<T, byte>(ref span._reference), checked(span.Length * Unsafe.SizeOf<T>()));

    /// <summary>The bytes at an address up to the zero that ends them, or as many as a span can hold; none at null.</summary>
    public static unsafe ReadOnlySpan<byte> CreateReadOnlySpanFromNullTerminated(byte* value)
    {
        if (value == null)
        {
            return default;
        }

        var length = 0;
        while (value[length] != 0 && length != int.MaxValue)
        {
            length++;
        }

        return new ReadOnlySpan<byte>(value, length);
    }
}
