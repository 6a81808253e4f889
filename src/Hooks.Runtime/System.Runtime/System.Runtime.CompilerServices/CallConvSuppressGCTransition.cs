namespace System.Runtime.CompilerServices;

/// <summary>A call without a switch of the garbage collector's mode: the only sort in a library that has none.</summary>
public class CallConvSuppressGCTransition
{
    /// <summary>Makes one; only the type is ever used.</summary>
    public CallConvSuppressGCTransition()
    {
    }
}
