using System.Runtime;
using System.Runtime.CompilerServices;

namespace Microsoft.CSharp.RuntimeBinder;

/// <summary>An argument of an operation on a value of type <c>dynamic</c>; nothing in a hook library has one.</summary>
public sealed class CSharpArgumentInfo
{
    private CSharpArgumentInfo()
    {
    }

    /// <summary>Makes one.</summary>
    [RuntimeImport("RhDynamic")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern CSharpArgumentInfo Create(CSharpArgumentInfoFlags flags, string? name);
}
