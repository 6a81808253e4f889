#include "tracing.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

struct tracing *tracing;

static void stop(void)
{
    syscall(SYS_kill, syscall(SYS_getpid), SIGSTOP);
}

static void begin(void)
{
    if (tracing->phase == TRACING_BEFORE) {
        stop();
        tracing->phase = TRACING_IN_CALL;
    }
}

static void run_child(int index, void (*prepare)(void))
{
    if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0) {
        syscall(SYS_exit_group, KIT_NOT_POSSIBLE);
    }
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prepare();
    tracing->library = kit_find_library();

    /* The first call of all may have more to do. */
    kit_make(index);
    kit_at_begin = begin;
    kit_make(index);
    syscall(SYS_exit_group, 0);
}

static void end(const struct kit_answer *answer)
{
    (void)answer;
    if (tracing->phase == TRACING_IN_CALL && !tracing->is_in_handler) {
        tracing->phase = TRACING_OVER;
    }
}

int tracing_start(int index, void (*prepare)(void))
{
    long memory = syscall(SYS_mmap, NULL, sizeof *tracing, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    kit_require(memory != -1, "memory");
    tracing = (struct tracing *)memory;
    kit_at_end = end;
    pid_t child = kit_fork();
    if (child == 0) {
        run_child(index, prepare);
    }
    return child;
}

int tracing_wait(int child, int index)
{
    int status = -1;
    while (syscall(SYS_wait4, child, &status, __WALL, NULL) == -1 && errno == EINTR) {
    }
    if (WIFSTOPPED(status)) {
        return WSTOPSIG(status);
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == KIT_NOT_POSSIBLE) {
        syscall(SYS_exit_group, KIT_NOT_POSSIBLE);
    }
    kit_report->entries[index].status = status;
    return 0;
}

void tracing_go_on(int child, int request, int signal)
{
    kit_require(ptrace(request, child, NULL, (long)signal) == 0, "ptrace");
}
