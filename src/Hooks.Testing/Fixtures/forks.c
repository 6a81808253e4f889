/* Processes that come of fork(2) and vfork(2). */
#include "checks.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { AT_ONCE = 16, ROUNDS = 6 };

static void end(void)
{
    syscall(SYS_exit_group, 0);
}

static void call_in_child_and_grandchild(int index)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    kit_make(index);
    pid_t grandchild = kit_fork();
    if (grandchild == 0) {
        kit_make(index);
        end();
    }
    kit_reap(grandchild, index);
    kit_make(index);
    end();
}

void check_fork(const char *argument)
{
    (void)argument;
    kit_make_all();
    for KIT_EACH(index) {
        for (int round = 0; round < ROUNDS; round++) {
            pid_t children[AT_ONCE];
            for (int i = 0; i < AT_ONCE; i++) {
                children[i] = kit_fork();
                if (children[i] == 0) {
                    call_in_child_and_grandchild(index);
                }
                kit_make(index);
            }
            for (int i = 0; i < AT_ONCE; i++) {
                kit_reap(children[i], index);
            }
        }
    }
}

/* The child has the memory of its parent: what the library notes there, the parent finds afterwards. */
void check_vfork(const char *argument)
{
    (void)argument;
    kit_make_all();
    for KIT_EACH(index) {
        pid_t child = vfork();
        if (child == 0) {
            kit_make(index);
            end();
        }
        kit_reap(child, index);
        kit_make(index);
    }
}
