/* A signal that arrives in the middle of the call, and whose handler makes the same call: once for every instruction of the
   library, and of all that runs until the call returns where libc's own function may be called in a handler
   (signal-safety(7)). The watching process steps through the call and sends the signal before each instruction. */
#include "checks.h"
#include "tracing.h"

#include <elf.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <unistd.h>

enum { MAX_INTERRUPTIONS = 4000, SIGNAL_STACK = 262144 };

static char signal_stack[SIGNAL_STACK];
static int current;

static void on_signal(int number)
{
    int error = errno;
    (void)number;
    tracing->is_in_handler = 1;
    kit_make(current);
    tracing->is_in_handler = 0;
    errno = error;

    /* Here the watching process begins to step again. */
    syscall(SYS_kill, syscall(SYS_getpid), SIGSTOP);
}

static void prepare(void)
{
    stack_t stack = { .ss_sp = signal_stack, .ss_size = sizeof signal_stack };
    struct sigaction action = { .sa_handler = on_signal, .sa_flags = SA_ONSTACK | SA_RESTART };
    tracing->signal_stack = (struct kit_range) { (uintptr_t)signal_stack, (uintptr_t)signal_stack + SIGNAL_STACK };
    kit_require(sigaltstack(&stack, NULL) == 0 && sigaction(SIGUSR1, &action, NULL) == 0, "a signal handler");
}

static int is_in(struct kit_range range, uintptr_t address)
{
    return address >= range.low && address < range.high;
}

static void read_registers(int child, uintptr_t *instruction, uintptr_t *stack)
{
    struct user_regs_struct registers;
    struct iovec memory = { &registers, sizeof registers };
    kit_require(ptrace(PTRACE_GETREGSET, child, NT_PRSTATUS, &memory) == 0, "registers");
#if defined __x86_64__
    *instruction = registers.rip;
    *stack = registers.rsp;
#else
    *instruction = registers.pc;
    *stack = registers.sp;
#endif
}

static long interrupt_everywhere(int child, int index)
{
    long interruptions = 0;
    int was_in_handler = 0;
    for (int stop; (stop = tracing_wait(child, index)) != 0;) {
        uintptr_t instruction, stack;
        if (stop == SIGUSR1) {
            tracing_go_on(child, PTRACE_CONT, SIGUSR1); /* it was blocked, and no longer is */
        } else if (stop != SIGTRAP && stop != SIGSTOP) {
            tracing_go_on(child, PTRACE_CONT, stop);
        } else if (tracing->phase == TRACING_OVER || interruptions == MAX_INTERRUPTIONS) {
            tracing_go_on(child, PTRACE_CONT, 0);
        } else {
            read_registers(child, &instruction, &stack);
            int is_in_handler = is_in(tracing->signal_stack, stack);
            int is_wanted = tracing->phase == TRACING_IN_CALL && !is_in_handler && !was_in_handler
                && (kit_calls[index].is_signal_safe || is_in(tracing->library, instruction));
            was_in_handler = is_in_handler;
            interruptions += is_wanted;
            tracing_go_on(child, is_wanted ? PTRACE_CONT : PTRACE_SINGLESTEP, is_wanted ? SIGUSR1 : 0);
        }
    }
    return interruptions;
}

void check_signal(const char *argument)
{
    (void)argument;
    for KIT_EACH(index) {
        current = index;
        int child = tracing_start(index, prepare);
        kit_report->entries[index].number = interrupt_everywhere(child, index);
    }
}
