// Stands at every instruction of a stub as a debugger does, for an emulator that lets none in: puts traps in place of the
// instructions, calls the hook, and asks the unwinder at each trap for the caller. arm64. Linked with unwinding_next.cpp.
//   stepping FUNCTION DISTANCE COUNT   calls it in main; the stub has COUNT instructions, DISTANCE bytes from the export
// As a library (-DEARLY), its constructor does that, maybe before the hooks' library is initialized.
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>
#include <unwind.h>

extern int late(int), passed(int), identified(int), listed(int, ...), nobodys(int) __attribute__((weak));

enum { TRAP = 0xD4200000 }; // brk #0

static unsigned instructions[64], *stub;

static int step(int (*hook)(int), long distance, int count);

static _Unwind_Reason_Code visit(struct _Unwind_Context *frame, void *found)
{
    if (_Unwind_FindEnclosingFunction((void *)_Unwind_GetIP(frame)) == (void *)step)
        *(int *)found = 1;
    return _URC_NO_REASON;
}

static void put(unsigned *place, unsigned instruction)
{
    *place = instruction;
    __builtin___clear_cache((char *)place, (char *)(place + 1));
}

static void trapped(int signal, siginfo_t *information, void *context)
{
    unsigned *place = (unsigned *)((ucontext_t *)context)->uc_mcontext.pc;
    int found = 0;
    _Unwind_Backtrace(visit, &found);
    printf("%td %s\n", place - stub, found ? "has a caller" : "is lost");
    put(place, instructions[place - stub]);
    (void)signal, (void)information;
}

__attribute__((noinline)) static int step(int (*hook)(int), long distance, int count)
{
    struct sigaction action = { .sa_sigaction = trapped, .sa_flags = SA_SIGINFO };
    long page = sysconf(_SC_PAGESIZE);
    stub = (unsigned *)((char *)hook + distance);
    memcpy(instructions, stub, count * sizeof *stub);
    if (sigaction(SIGTRAP, &action, NULL)
        || mprotect((void *)((long)stub & -page), 2 * page, PROT_READ | PROT_WRITE | PROT_EXEC))
        return 1;
    for (int i = 0; i < count; i++)
        put(stub + i, TRAP);
    printf("returns %d\n", hook(-5));
    return 0;
}

static int step_as(char **arguments)
{
    int (*hook)(int) = !strcmp(arguments[1], "late") ? late : !strcmp(arguments[1], "passed") ? passed
        : !strcmp(arguments[1], "identified") ? identified : !strcmp(arguments[1], "listed") ? (int (*)(int))listed : nobodys;
    return step(hook, atol(arguments[2]), atoi(arguments[3]));
}

#ifdef EARLY
__attribute__((constructor)) static void early(int count, char **arguments)
{
    if (count == 4)
        exit(step_as(arguments));
}
#else
int main(int count, char **arguments)
{
    return count == 4 ? step_as(arguments) : 2;
}
#endif
