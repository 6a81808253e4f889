/* Processes that may not have much memory. */
#include "checks.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

extern char **environ;

/* As ulimit -v: starts anew with that many bytes of address space, so that the library is loaded into them. */
void check_limited(const char *argument)
{
    struct rlimit limit = { strtoul(argument, NULL, 10), strtoul(argument, NULL, 10) };
    char *arguments[] = { "host", "no-memory", NULL };
    kit_require(syscall(SYS_prlimit64, 0, RLIMIT_AS, &limit, NULL) == 0, "a limit");
    syscall(SYS_execve, "/proc/self/exe", arguments, environ);
    kit_require(0, "to start anew");
}

/* A call with some memory left, and one with none. */
void check_no_memory(const char *argument)
{
    (void)argument;
    static const struct rlimit nothing = { 0, 0 };
    kit_make_all();
    kit_require(syscall(SYS_prlimit64, 0, RLIMIT_AS, &nothing, NULL) == 0, "a limit");
    kit_make_all();
}
