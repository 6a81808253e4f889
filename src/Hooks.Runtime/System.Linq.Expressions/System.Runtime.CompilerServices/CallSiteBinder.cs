namespace System.Runtime.CompilerServices;

/// <summary>What a <see cref="CallSite"/> does; nothing in a hook library makes one.</summary>
public abstract class CallSiteBinder
{
    /// <summary>Makes one; nothing in a hook library does.</summary>
    protected CallSiteBinder()
    {
    }
}
