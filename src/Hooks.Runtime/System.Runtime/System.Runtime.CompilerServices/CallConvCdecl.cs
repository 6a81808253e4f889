namespace System.Runtime.CompilerServices;

/// <summary>The C calling convention.</summary>
public class CallConvCdecl
{
    /// <summary>Makes one; only the type is ever used.</summary>
    public CallConvCdecl()
    {
    }
}
