/* Calls that may not return, each in a process of its own. */
#include "checks.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static void make_in_children(const char *seconds, int count)
{
    static const struct rlimit no_core = { 0, 0 };
    sigset_t signals, before;
    sigemptyset(&signals);
    sigaddset(&signals, SIGCHLD);
    setrlimit(RLIMIT_CORE, &no_core);
    sigprocmask(SIG_BLOCK, &signals, &before);
    for KIT_EACH(index) {
        pid_t child = kit_fork();
        if (child == 0) {
            sigprocmask(SIG_SETMASK, &before, NULL);
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            for (int i = 0; i < count; i++) {
                kit_make(index);
            }
            syscall(SYS_exit_group, 0);
        }
        kit_reap_within(child, index, (int)strtol(seconds, NULL, 10));
    }
}

/* Arguments that no program should pass. SECONDS: after how many a call counts as hung. */
void check_unusual(const char *seconds)
{
    make_in_children(seconds, 1);
}

/* Which calls return, and answer alike when they are made again. */
void check_lasting(const char *seconds)
{
    make_in_children(seconds, KIT_TRIALS);
}
