using System.Runtime;
using System.Runtime.CompilerServices;

namespace System.Text;

/// <summary>What the compiler writes the text of a record with; nothing in a hook library makes one.</summary>
public sealed class StringBuilder
{
    /// <summary>Makes one.</summary>
    public StringBuilder()
    {
    }

    /// <summary>Appends a code unit.</summary>
    [RuntimeImport("RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern StringBuilder Append(char value);

    /// <summary>Appends the text of an object.</summary>
    [RuntimeImport("RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern StringBuilder Append(object? value);

    /// <summary>Appends a text.</summary>
    [RuntimeImport("RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern StringBuilder Append(string? value);

    /// <summary>The text, which is a new string.</summary>
    [RuntimeImport("RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public override extern string ToString();
}
