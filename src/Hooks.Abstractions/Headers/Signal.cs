namespace Hooks;

/// <summary>Constants of <c>&lt;signal.h&gt;</c>: signals (signal(7)), their dispositions (signal(2)), changes of the mask (sigprocmask(2)).</summary>
/// <remarks>The values are those of x64 and arm64 Linux.</remarks>
#if HOOKS_INTERNAL_HEADERS
internal static class Signal
#else
public static class Signal
#endif
{
    /// <summary>The terminal hung up.</summary>
    public const int SIGHUP = 1;

    /// <summary>Interrupted from the keyboard.</summary>
    public const int SIGINT = 2;

    /// <summary>Quit from the keyboard.</summary>
    public const int SIGQUIT = 3;

    /// <summary>abort(3).</summary>
    public const int SIGABRT = 6;

    /// <summary>Killed; can't be handled.</summary>
    public const int SIGKILL = 9;

    /// <summary>Written to a pipe or socket that nobody reads.</summary>
    public const int SIGPIPE = 13;

    /// <summary>Asked to terminate.</summary>
    public const int SIGTERM = 15;

    /// <summary>A child ended or stopped.</summary>
    public const int SIGCHLD = 17;

    /// <summary>The default action.</summary>
    public const nint SIG_DFL = 0;

    /// <summary>Ignored.</summary>
    public const nint SIG_IGN = 1;

    /// <summary>Add signals to the mask.</summary>
    public const int SIG_BLOCK = 0;

    /// <summary>Remove signals from the mask.</summary>
    public const int SIG_UNBLOCK = 1;

    /// <summary>Replace the mask.</summary>
    public const int SIG_SETMASK = 2;

    /// <summary>The code of a signal that the kernel sent (sigaction(2)).</summary>
    public const int SI_KERNEL = 0x80;
}
