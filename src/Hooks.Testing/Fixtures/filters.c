/* A strict filter of system calls (seccomp(2)): what the call itself needs is allowed, all else answers EPERM. */
#include "checks.h"
#include "tracing.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What every program may do that lives under such a filter. */
static const int always_allowed[] = { SYS_read, SYS_write, SYS_exit, SYS_exit_group, SYS_rt_sigreturn };

enum { MAX_INSTRUCTIONS = 2 * KIT_MAX_NUMBERS + 64, SYSTEM_CALL_STOP = SIGTRAP | 0x80 };

static struct sock_filter program[MAX_INSTRUCTIONS];
static unsigned short length;

static void prepare_nothing(void)
{
}

static void note(long number)
{
    int64_t *numbers = kit_report->numbers;
    for (int i = 1; i <= numbers[0]; i++) {
        if (numbers[i] == number) {
            return;
        }
    }
    kit_require(numbers[0] + 1 < KIT_MAX_NUMBERS, "a call with fewer system calls");
    numbers[++numbers[0]] = number;
}

/* Finds which system calls the calls make; run without the library. */
void check_learn(const char *argument)
{
    (void)argument;
    for KIT_EACH(index) {
        struct __ptrace_syscall_info call;
        int child = tracing_start(index, prepare_nothing);
        int is_first = 1;
        for (int stop; (stop = tracing_wait(child, index)) != 0; is_first = 0) {
            if (is_first) {
                ptrace(PTRACE_SETOPTIONS, child, NULL, PTRACE_O_TRACESYSGOOD);
            }
            if (stop == SYSTEM_CALL_STOP && tracing->phase == TRACING_IN_CALL
                && ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof call, &call) > 0 && call.op == PTRACE_SYSCALL_INFO_ENTRY) {
                note(call.entry.nr);
            }
            int is_own = stop == SYSTEM_CALL_STOP || stop == SIGSTOP || stop == SIGTRAP;
            tracing_go_on(child, PTRACE_SYSCALL, is_own ? 0 : stop);
        }
    }
}

static void append(struct sock_filter instruction)
{
    kit_require(length < MAX_INSTRUCTIONS, "fewer system calls");
    program[length++] = instruction;
}

static void allow(unsigned number)
{
    append((struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1));
    append((struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
}

static void write_filter(const char *learned)
{
    append((struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)));
    for (unsigned i = 0; i < sizeof always_allowed / sizeof *always_allowed; i++) {
        allow(always_allowed[i]);
    }
    for (const int *number = kit_system_calls; *number >= 0; number++) {
        allow(*number);
    }
    for (char *rest = (char *)learned; *rest; rest += *rest == ',') {
        allow(strtol(rest, &rest, 10));
    }
    append((struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
}

static void begin(void)
{
    struct sock_fprog filter = { length, program };
    kit_at_begin = NULL;
    kit_require(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, "no new privileges");
    if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter) != 0) {
        syscall(SYS_exit_group, KIT_NOT_POSSIBLE);
    }
}

/* To ask for the effect and to clean up is no longer allowed. */
static void end(const struct kit_answer *answer)
{
    kit_note(kit_report->current, answer);
    syscall(SYS_exit_group, 0);
}

/* LEARNED: the numbers of the system calls that the calls themselves make, separated by commas. */
void check_filter(const char *learned)
{
    write_filter(learned);
    kit_at_end = end;
    for KIT_EACH(index) {
        pid_t child = kit_fork();
        if (child == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            kit_at_begin = begin;
            kit_make(index);
            syscall(SYS_exit_group, 0);
        }
        kit_reap(child, index);
    }
}
