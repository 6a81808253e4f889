/* Installs a signal handler. */
#include "hook.h"

static void on_signal(int number)
{
    (void)number;
}

int fsync(int fd)
{
    signal(SIGUSR2, on_signal);
    return next_fsync()(fd);
}
