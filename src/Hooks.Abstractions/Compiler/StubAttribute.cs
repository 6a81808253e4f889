using System;

namespace Hooks;

/// <summary>Marks what a build puts into the stub object, or has the stub object call. For generated code.</summary>
/// <remarks>The C# means the same without it. In the library the marked field lies in the stub object, the marked trampoline
/// is a jump there, and the marked resolver is called from there (docs/how-it-works.md).</remarks>
/// <param name="role">What it is.</param>
/// <param name="symbol">The intercepted symbol; empty for what the library has once.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Method)]
public sealed class StubAttribute(StubRole role, string symbol) : Attribute
{
    /// <summary>What it is.</summary>
    public StubRole Role { get; } = role;

    /// <summary>The intercepted symbol; empty for what the library has once.</summary>
    public string Symbol { get; } = symbol;
}
