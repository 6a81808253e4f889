namespace Hooks.Runtime.Tests.Api;

/// <summary>What a type shows to others.</summary>
/// <param name="FullName">Its name, <c>Namespace.Outer.Inner`1</c>.</param>
/// <param name="Declaration">Its kind, modifiers and type parameters.</param>
/// <param name="Supertypes">Its interfaces, and its base types as far as its assembly names them.</param>
/// <param name="Members">The members that it declares.</param>
internal sealed record TypeApi(
    string FullName,
    string Declaration,
    IReadOnlySet<string> Supertypes,
    IReadOnlySet<MemberApi> Members);

/// <summary>A member: two assemblies have the same one when both texts are equal.</summary>
/// <param name="Name">Its name alone.</param>
/// <param name="Text">All that a caller's compiler or the runtime looks at.</param>
internal sealed record MemberApi(string Name, string Text);
