namespace Hooks.Testing.Calls;

/// <summary>A call as the host program makes it.</summary>
/// <param name="Call">What the author wrote.</param>
/// <param name="Expression">The expression that is called.</param>
/// <param name="IsUnusual">Whether its arguments are such as no program should pass.</param>
internal sealed record CallVariant(HookCall Call, string Expression, bool IsUnusual);
