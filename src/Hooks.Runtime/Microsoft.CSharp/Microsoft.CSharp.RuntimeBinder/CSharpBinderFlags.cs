using System;

namespace Microsoft.CSharp.RuntimeBinder;

/// <summary>How an operation is bound: the compiler writes numbers.</summary>
[Flags]
public enum CSharpBinderFlags
{
    /// <summary>Nothing else is said.</summary>
    None = 0,
}
