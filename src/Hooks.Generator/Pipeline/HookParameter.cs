namespace Hooks.Generator.Pipeline;

/// <summary>One parameter of a hook.</summary>
/// <param name="Type">Its type, as the generated code writes it.</param>
/// <param name="Name">Its name, escaped if it is a keyword.</param>
internal sealed record HookParameter(string Type, string Name);
