/* Processes that may not have much memory. */
#include "checks.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

extern char **environ;

static void limit_address_space(unsigned long size)
{
    struct rlimit limit = { size, size };
    if (syscall(SYS_prlimit64, 0, RLIMIT_AS, &limit, NULL) != 0) {
        syscall(SYS_exit_group, KIT_NOT_POSSIBLE);
    }
}

/* As ulimit -v: starts anew with that many bytes of address space, so that the library is loaded into them. */
void check_limited(const char *argument)
{
    char *arguments[] = { "host", "no-memory", NULL };
    limit_address_space(strtoul(argument, NULL, 10));
    syscall(SYS_execve, "/proc/self/exe", arguments, environ);
    kit_require(0, "to start anew");
}

/* A call with some memory left, and one with none. */
void check_no_memory(const char *argument)
{
    (void)argument;
    kit_make_all();
    limit_address_space(0);
    kit_make_all();
}
