namespace Hooks.Sdk.Stubs;

/// <summary>The stubs that a library needs.</summary>
/// <param name="Hooks">Its hooks.</param>
internal sealed record StubPlan(IReadOnlyList<HookStubs> Hooks);

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
internal sealed record StubExport(string Symbol, string Method);
