namespace Hooks;

/// <summary>Constants of <c>&lt;unistd.h&gt;</c>: descriptors (stdin(3)).</summary>
#if HOOKS_INTERNAL_HEADERS
internal static class Unistd
#else
public static class Unistd
#endif
{
    /// <summary>The descriptor of stderr.</summary>
    public const int STDERR_FILENO = 2;
}
