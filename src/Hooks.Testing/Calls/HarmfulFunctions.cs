using System.Collections.Frozen;

namespace Hooks.Testing.Calls;

/// <summary>Functions that the kit doesn't call with arguments of its own making.</summary>
internal static class HarmfulFunctions
{
    // They set the machine's clock, name or accounting, its list of who is logged in, hang up the terminal, or leave behind
    // memory and queues that outlive the process.
    private const string ChangesTheMachine = """
        acct adjtime clock_settime login logout logwtmp msgget ntp_adjtime pututline pututxline reboot setdomainname sethostid
        sethostname settimeofday shmget stime updwtmp updwtmpx vhangup
        """;

    // They wait: for a signal, a lock that memory of zeros never gives, or half a lifetime.
    private const string Waits = """
        __poll __poll_chk __sigsuspend cnd_wait getpass pause poll ppoll pthread_barrier_wait pthread_cond_wait
        pthread_spin_lock sem_timedwait sem_wait sigpause sigsuspend sigtimedwait sigwait sigwaitinfo sleep usleep
        """;

    // They return twice, or somewhere else.
    private const string Returns = "vfork _Fork __vfork fork longjmp siglongjmp _longjmp __longjmp_chk setjmp _setjmp __sigsetjmp";

    private static readonly FrozenSet<string> s_names = $"{ChangesTheMachine} {Waits} {Returns}"
        .Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet();

    /// <summary>Whether a function is one of them.</summary>
    public static bool Contains(string symbol) => s_names.Contains(symbol);
}
