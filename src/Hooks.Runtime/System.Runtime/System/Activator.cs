using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>What <c>new T()</c> calls; <c>default(T)</c> does without.</summary>
public static class Activator
{
    /// <summary>Makes an object or a value.</summary>
    [RuntimeImport("RhNewObject")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern T CreateInstance<T>() where T : allows ref struct;
}
