namespace Hooks.Generator.Pipeline;

/// <summary>The type that holds hooks, and the types around it.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Declarations">The types from the outermost in, as they are declared: <c>unsafe partial class SocketHooks</c>.</param>
/// <param name="FullName">The type as other code writes it: <c>global::Sample.SocketHooks</c>.</param>
internal sealed record HookContainer(string Namespace, EquatableArray<string> Declarations, string FullName)
{
    /// <summary>Its name as that of a file.</summary>
    public string FileName => FullName.Substring("global::".Length).Replace("@", string.Empty).Replace('<', '{').Replace('>', '}');
}
