namespace System.Runtime.CompilerServices;

/// <summary>A place that works on a value of type <c>dynamic</c>; nothing in a hook library does.</summary>
public class CallSite<T> : CallSite where T : class
{
    /// <summary>What it calls.</summary>
    public T Target;

    private CallSite()
    {
    }

    /// <summary>Makes one.</summary>
    [RuntimeImport("RhDynamic")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern CallSite<T> Create(CallSiteBinder binder);
}
