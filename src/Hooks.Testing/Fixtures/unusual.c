/* Arguments that no program should pass: each call in a process of its own, which may well crash. */
#include "checks.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

void check_unusual(const char *argument)
{
    static const struct rlimit no_core = { 0, 0 };
    (void)argument;
    setrlimit(RLIMIT_CORE, &no_core);
    for KIT_EACH(index) {
        pid_t child = fork();
        if (child == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            kit_make(index);
            syscall(SYS_exit_group, 0);
        }
        kit_reap(child, index);
    }
}
