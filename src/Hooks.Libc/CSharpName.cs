using System.Linq;

namespace Hooks.Libc;

/// <summary>The names of functions in C#.</summary>
internal static class CSharpName
{
    /// <summary><c>PthreadCreate</c> for <c>pthread_create</c>.</summary>
    public static string Of(string name) => string.Concat(name
        .Split('_')
        .Where(static part => part.Length != 0)
        .Select(static part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
}
