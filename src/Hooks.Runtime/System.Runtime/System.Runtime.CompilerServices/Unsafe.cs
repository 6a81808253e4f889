namespace System.Runtime.CompilerServices;

/// <summary>Memory without checks. ILC has a body for each of these; the ones here are never compiled.</summary>
public static class Unsafe
{
    /// <summary>An object, taken as one of another class without a check.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern T As<T>(object? o) where T : class?;

    /// <summary>The address of a reference as another type's.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref TTo As<TFrom, TTo>(ref TFrom source) where TFrom : allows ref struct where TTo : allows ref struct;

    /// <summary>The reference at an address.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern unsafe ref T AsRef<T>(void* source) where T : allows ref struct;

    /// <summary>A reference that may be written, from one that may only be read.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T AsRef<T>(scoped ref readonly T source) where T : allows ref struct;

    /// <summary>The address that a reference points to.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern unsafe void* AsPointer<T>(ref readonly T value) where T : allows ref struct;

    /// <summary>The reference so many elements on.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T Add<T>(ref T source, int elementOffset) where T : allows ref struct;

    /// <summary>The reference so many elements on.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T Add<T>(ref T source, nint elementOffset) where T : allows ref struct;

    /// <summary>The address so many elements on.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern unsafe void* Add<T>(void* source, int elementOffset) where T : allows ref struct;

    /// <summary>The reference so many bytes on.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T AddByteOffset<T>(ref T source, nint byteOffset) where T : allows ref struct;

    /// <summary>Whether both references point to the same address.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool AreSame<T>(ref readonly T left, ref readonly T right) where T : allows ref struct;

    /// <summary>Whether the first reference points below the second.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool IsAddressLessThan<T>(ref readonly T left, ref readonly T right) where T : allows ref struct;

    /// <summary>Whether a reference is null.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool IsNullRef<T>(ref readonly T source) where T : allows ref struct;

    /// <summary>A null reference.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T NullRef<T>() where T : allows ref struct;

    /// <summary>Reads a value at an address of any alignment.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern unsafe T ReadUnaligned<T>(void* source) where T : allows ref struct;

    /// <summary>Reads a value at a reference of any alignment.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern T ReadUnaligned<T>(scoped ref readonly byte source) where T : allows ref struct;

    /// <summary>Writes a value at an address of any alignment.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern unsafe void WriteUnaligned<T>(void* destination, T value) where T : allows ref struct;

    /// <summary>Writes a value at a reference of any alignment.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void WriteUnaligned<T>(ref byte destination, T value) where T : allows ref struct;

    /// <summary>The size of a type in bytes.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int SizeOf<T>() where T : allows ref struct;

    /// <summary>Leaves a variable uninitialized.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void SkipInit<T>(out T value) where T : allows ref struct;

    /// <summary>Takes the bits of one type as another of the same size.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern TTo BitCast<TFrom, TTo>(TFrom source) where TFrom : allows ref struct where TTo : allows ref struct;
}
