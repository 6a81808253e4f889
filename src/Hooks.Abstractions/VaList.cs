using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hooks;

/// <summary>What a program passed for the dots of a variadic function: C's <c>va_list</c> (stdarg(3)). As the last parameter of a
/// hook it stands for the dots.</summary>
/// <remarks>
/// The arguments are read in order, each as the type that it was passed as: C promotes integers that are narrower than
/// <c>int</c> to <c>int</c>, and <c>float</c> to <c>double</c>. What was passed is not recorded: a format string or the function's
/// manual page says it. A <c>long double</c> and structures can't be read, but everything can be passed on with the list.
///
/// A copy (<c>var copy = arguments;</c>) is a list of its own that reads on from the same place, as with <c>va_copy</c>. Methods of C#
/// and <c>Next</c> are given copies too. A function of C takes the address of a list, as a <c>void*</c> (<c>&amp;copy</c>), and leaves the
/// list in a state that nobody may rely on. The arguments themselves lie in the stack frame of the caller, so no list outlives
/// the call of the hook.
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
public unsafe ref struct VaList
{
    // x64 (System V ABI, 3.5.7): where in the area the next integer is, and the next floating-point number; the arguments on the
    // stack; the area, with 6 registers of 8 bytes and 8 of 16.
    private const uint IntegersEnd = 48;
    private const uint FloatsEnd = 176;

    // arm64 (AAPCS64, appendix B): the arguments on the stack, the ends of the two areas, and how far before them the next ones are.
    private nint _first;
    private nint _second;
    private readonly nint _third;
    private nint _fourth;

    /// <summary>Makes a list of values, for a function that takes one, or for a test of a hook.</summary>
    /// <param name="words">The values, one after the other; a double as its bits. The
    /// memory must stay where it is while the list is in use, as that of a <c>stackalloc</c> does, and an array's does not.</param>
    public VaList(ReadOnlySpan<nint> words)
    {
        var start = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(words));

        // As if every register had been read: all values are on the stack.
        if (IsArm64)
        {
            _first = start;
        }
        else
        {
            Offset(0) = IntegersEnd;
            Offset(1) = FloatsEnd;
            _second = start;
        }
    }

    /// <summary>Copies a <c>va_list</c> of C, as the <c>v</c> functions get one (<c>vfprintf</c>).</summary>
    /// <param name="list">The parameter, which C passes as an address. The caller's list stays as it is.</param>
    public VaList(void* list)
    {
        var words = (nint*)list;
        (_first, _second, _third) = (words[0], words[1], words[2]);
        if (IsArm64)
        {
            _fourth = words[3];
        }
    }

    private static bool IsArm64 => RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    /// <summary>Reads an <c>int</c>, or what C promotes to one.</summary>
    public int ReadInt32() => *(int*)NextInteger();

    /// <summary>Reads an <c>unsigned int</c>.</summary>
    public uint ReadUInt32() => *(uint*)NextInteger();

    /// <summary>Reads a <c>long</c> or <c>long long</c>.</summary>
    public long ReadInt64() => *(long*)NextInteger();

    /// <summary>Reads an <c>unsigned long</c> or <c>unsigned long long</c>.</summary>
    public ulong ReadUInt64() => *(ulong*)NextInteger();

    /// <summary>Reads a <c>long</c>, <c>ssize_t</c> or <c>ptrdiff_t</c>.</summary>
    public nint ReadIntPtr() => *(nint*)NextInteger();

    /// <summary>Reads an <c>unsigned long</c> or <c>size_t</c>.</summary>
    public nuint ReadUIntPtr() => *(nuint*)NextInteger();

    /// <summary>Reads a pointer.</summary>
    public void* ReadPointer() => *(void**)NextInteger();

    /// <summary>Reads a <c>double</c>, or a <c>float</c>, which C promotes to one.</summary>
    public double ReadDouble() => *(double*)NextFloat();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint NextInteger()
    {
        if (IsArm64)
        {
            return NextOnArm64(0, _second, sizeof(long));
        }

        ref var offset = ref Offset(0);
        if (offset >= IntegersEnd)
        {
            return NextOnStack(ref _second);
        }

        var place = _third + (nint)offset;
        offset += sizeof(long);
        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint NextFloat()
    {
        if (IsArm64)
        {
            return NextOnArm64(1, _third, 2 * sizeof(long));
        }

        ref var offset = ref Offset(1);
        if (offset >= FloatsEnd)
        {
            return NextOnStack(ref _second);
        }

        var place = _third + (nint)offset;
        offset += 2 * sizeof(long);
        return place;
    }

    private nint NextOnArm64(int index, nint end, uint size)
    {
        ref var offset = ref Offset(index);
        var place = (int)offset;
        if (place >= 0)
        {
            return NextOnStack(ref _first);
        }

        offset += size;
        return end + place;
    }

    private static nint NextOnStack(ref nint stack)
    {
        var place = stack;
        stack += sizeof(long);
        return place;
    }

    /// <summary>Of integers (0) or of floating-point numbers (1): two fields of 32 bits.</summary>
    [UnscopedRef]
    private ref uint Offset(int index)
    {
        ref var both = ref IsArm64 ? ref _fourth : ref _first;
        return ref Unsafe.Add(ref Unsafe.As<nint, uint>(ref both), index);
    }
}
