using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System;

/// <summary>A run of elements in memory that somebody else owns, to be read only. A position outside of it stops the process.</summary>
public readonly ref struct ReadOnlySpan<T>
{
    internal readonly ref T _reference;
    private readonly int _length;

    /// <summary>The elements of an array.</summary>
    public ReadOnlySpan(T[]? array)
    {
        if (array is not null)
        {
            _reference = ref MemoryMarshal.GetArrayDataReference(array)!;
            _length = array.Length;
        }
    }

    /// <summary>Some elements of an array.</summary>
    public ReadOnlySpan(T[]? array, int start, int length)
    {
        var whole = new ReadOnlySpan<T>(array).Slice(start, length);
        _reference = ref whole._reference;
        _length = length;
    }

    /// <summary>Elements at an address.</summary>
    public unsafe ReadOnlySpan(void* pointer, int length)
    {
        if (length < 0)
        {
            FailFast.IndexOutOfRange();
        }

        _reference = ref Unsafe.AsRef<T>(pointer);
        _length = length;
    }

    /// <summary>One element.</summary>
    public ReadOnlySpan(ref readonly T reference)
    {
        _reference = ref Unsafe.AsRef(in reference);
        _length = 1;
    }

    internal ReadOnlySpan(ref readonly T reference, int length)
    {
        _reference = ref Unsafe.AsRef(in reference);
        _length = length;
    }

    /// <summary>The number of elements.</summary>
    public int Length
    {
        [Intrinsic]
        get => _length;
    }

    /// <summary>Whether there is no element.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>A span of nothing.</summary>
    public static ReadOnlySpan<T> Empty => default;

    /// <summary>The element at a position.</summary>
    public ref readonly T this[int index]
    {
        [Intrinsic]
        get
        {
            if ((uint)index >= (uint)_length)
            {
                FailFast.IndexOutOfRange();
            }

            return ref Unsafe.Add(ref _reference, (nint)(uint)index);
        }
    }

    /// <summary>The elements from a position on.</summary>
    public ReadOnlySpan<T> Slice(int start)
    {
        if ((uint)start > (uint)_length)
        {
            FailFast.IndexOutOfRange();
        }

        return new ReadOnlySpan<T>(ref Unsafe.Add(ref _reference, (nint)(uint)start), _length - start);
    }

    /// <summary>So many elements from a position on.</summary>
    public ReadOnlySpan<T> Slice(int start, int length)
    {
        if ((ulong)(uint)start + (uint)length > (uint)_length)
        {
            FailFast.IndexOutOfRange();
        }

        return new ReadOnlySpan<T>(ref Unsafe.Add(ref _reference, (nint)(uint)start), length);
    }

    /// <summary>Copies the elements into another span that is long enough; both may overlap.</summary>
    public void CopyTo(Span<T> destination)
    {
        if (!TryCopyTo(destination))
        {
            FailFast.Stop("hook library: the destination of a copy is too short; aborted\n"u8);
        }
    }

    /// <summary>Copies the elements into another span if it is long enough; both may overlap.</summary>
    /// <returns>Whether they were copied.</returns>
    public bool TryCopyTo(Span<T> destination)
    {
        if ((uint)_length > (uint)destination.Length)
        {
            return false;
        }

        Elements.Copy(ref destination._reference, ref Unsafe.AsRef(in _reference), _length);
        return true;
    }

    /// <summary>The first element, for <c>fixed</c>; null if there is none.</summary>
    public ref readonly T GetPinnableReference() => ref _length == 0 ? ref Unsafe.NullRef<T>() : ref _reference;

    /// <summary>Walks over the elements.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The elements of an array.</summary>
    public static implicit operator ReadOnlySpan<T>(T[]? array) => new(array);

    /// <summary>A walk over the elements of a span.</summary>
    public ref struct Enumerator
    {
        private readonly ReadOnlySpan<T> _span;
        private int _index;

        internal Enumerator(ReadOnlySpan<T> span)
        {
            _span = span;
            _index = -1;
        }

        /// <summary>Moves to the next element.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => ++_index < _span._length;

        /// <summary>The element.</summary>
        public readonly ref readonly T Current => ref _span[_index];
    }
}
