namespace System.Runtime.CompilerServices;

/// <summary>What the compiler calls for constant data.</summary>
public static class RuntimeHelpers
{
    /// <summary>The constant data of a field as a span. Every call is replaced by the data's address.</summary>
    [Intrinsic]
    public static ReadOnlySpan<T> CreateSpan<T>(RuntimeFieldHandle fldHandle)
    {
        FailFast.Stop("hook library: RuntimeHelpers.CreateSpan was not expanded; aborted\n"u8);
        return default;
    }

    /// <summary>Fills an array from a field's constant data. Only arrays that are laid out at build time exist.</summary>
    [Intrinsic]
    public static void InitializeArray(Array array, RuntimeFieldHandle fldHandle) =>
        FailFast.Stop("hook library: an array was made at run time; aborted\n"u8);

    /// <summary>A part of an array: a new array.</summary>
    [RuntimeImport("RhNewArray")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern T[] GetSubArray<T>(T[] array, Range range);

    /// <summary>Whether a type is a reference or holds one.</summary>
    [Intrinsic]
    public static bool IsReferenceOrContainsReferences<T>() where T : allows ref struct => true;
}
