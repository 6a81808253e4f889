using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics;

/// <summary>Vectors of values. ILC has a body for each of these; the ones here are never compiled.</summary>
internal static class Vector128
{
    /// <summary>A vector with a value in both halves.</summary>
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern Vector128<ulong> Create(ulong value);
}
