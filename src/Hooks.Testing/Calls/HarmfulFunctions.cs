using System.Collections.Frozen;

namespace Hooks.Testing.Calls;

/// <summary>Functions that the kit doesn't call with arguments of its own making.</summary>
internal static class HarmfulFunctions
{
    // They set the machine's clock, name or accounting, its list of who is logged in, or hang up the terminal.
    private const string ChangesTheMachine = """
        acct adjtime clock_settime login logout logwtmp ntp_adjtime pututline pututxline reboot setdomainname sethostid
        sethostname settimeofday stime updwtmp updwtmpx vhangup
        """;

    // They wait: for a signal, a lock that memory of zeros never gives, or half a lifetime.
    private const string Waits = """
        cnd_wait getpass pause pthread_barrier_wait pthread_cond_wait pthread_spin_lock sem_wait sigpause sigsuspend sigwait
        sigwaitinfo sleep usleep
        """;

    // They return twice, or somewhere else.
    private const string Returns = "vfork _Fork __vfork fork longjmp siglongjmp _longjmp setjmp _setjmp __sigsetjmp";

    private static readonly FrozenSet<string> s_names = $"{ChangesTheMachine} {Waits} {Returns}"
        .Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet();

    /// <summary>Whether a function is one of them.</summary>
    public static bool Contains(string symbol) => s_names.Contains(symbol);
}
