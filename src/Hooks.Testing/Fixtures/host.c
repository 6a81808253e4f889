/* The program that a library is tested in: host CHECK [ARGUMENT]. What it finds stands in the report. */
#include "checks.h"

#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static const struct { const char *name; void (*run)(const char *argument); } checks[] = {
    { "quiet", check_quiet },
    { "reach", check_reach },
    { "status", check_status },
    { "threads", check_threads },
    { "fork", check_fork },
    { "vfork", check_vfork },
    { "signal", check_signal },
    { "environment", check_environment },
    { "unusual", check_unusual },
    { "lasting", check_lasting },
    { "stack", check_stack },
    { "limited", check_limited },
    { "no-memory", check_no_memory },
    { "learn", check_learn },
    { "filter", check_filter },
    { "loading", check_loading },
    { "streams", check_streams },
    { "neighbour", check_neighbour },
};

int main(int count, char **arguments)
{
    kit_open_report();
    for (unsigned i = 0; count > 1 && kit_report && i < sizeof checks / sizeof *checks; i++) {
        if (strcmp(arguments[1], checks[i].name) == 0) {
            checks[i].run(count > 2 ? arguments[2] : "");

            /* Not by exit(3): what the calls registered there must not run. */
            syscall(SYS_exit_group, 0);
        }
    }
    kit_require(0, "host CHECK [ARGUMENT]");
}
