using System;

namespace Microsoft.CSharp.RuntimeBinder;

/// <summary>How an argument is passed: the compiler writes numbers.</summary>
[Flags]
public enum CSharpArgumentInfoFlags
{
    /// <summary>Nothing else is said.</summary>
    None = 0,
}
