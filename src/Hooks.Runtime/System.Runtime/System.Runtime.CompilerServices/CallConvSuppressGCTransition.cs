namespace System.Runtime.CompilerServices;

/// <summary>A call without a switch of the garbage collector's mode: the only kind in a library without one.</summary>
public class CallConvSuppressGCTransition
{
    /// <summary>Makes one; only the type is ever used.</summary>
    public CallConvSuppressGCTransition()
    {
    }
}
