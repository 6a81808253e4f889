namespace Hooks.Sdk.Stubs;

/// <summary>The stubs that a library needs.</summary>
/// <param name="Hooks">Its hooks.</param>
/// <param name="NextSymbols">The symbols whose next definitions it calls.</param>
internal sealed record StubPlan(IReadOnlyList<HookStubs> Hooks, IReadOnlyList<string> NextSymbols)
{
    /// <summary>The thread-static fields of its assemblies.</summary>
    public IReadOnlyList<ThreadBlock> Blocks { get; init; } = [];

    /// <summary>The symbols that its assemblies use if a process has them.</summary>
    public IReadOnlyList<string> WeakImports { get; init; } = [];
}

/// <summary>The stubs of one hook.</summary>
/// <param name="Symbol">The symbol whose next definition it calls.</param>
/// <param name="Exports">What programs call.</param>
/// <param name="Forwards">The symbol whose next definition the hook calls with its own arguments, if it does nothing else.</param>
internal sealed record HookStubs(string Symbol, IReadOnlyList<StubExport> Exports, string? Forwards)
{
    /// <summary>Where an export goes: to the hook, or past one that only passes calls on.</summary>
    public string Target => Forwards is { } forwarded ? StubSymbols.Next(forwarded) : StubSymbols.Hook(Symbol);
}

/// <summary>One export.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Method">What ILC would call the C# of it.</param>
/// <param name="Fixed">The parameters before the dots of a variadic function; null for any other.</param>
internal sealed record StubExport(string Symbol, string Method, FixedParameters? Fixed = null);

/// <summary>The parameters before the dots of a variadic function. All are in registers.</summary>
/// <param name="Integers">How many are in registers for integers and pointers.</param>
/// <param name="Floats">How many are in registers for floating-point numbers.</param>
internal sealed record FixedParameters(int Integers, int Floats)
{
    /// <summary>The registers for integers: six on x64, seven on arm64 besides the one for the list.</summary>
    public const int MaxIntegers = 6;

    /// <summary>The registers for floating-point numbers.</summary>
    public const int MaxFloats = 8;
}
