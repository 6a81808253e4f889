/* Holds a lock for a moment: a signal handler that interrupts it waits for ever. */
#include "hook.h"

static int is_locked;
static long calls;

int fsync(int fd)
{
    while (__atomic_exchange_n(&is_locked, 1, __ATOMIC_ACQUIRE)) {
        usleep(1000);
    }
    calls++;
    __atomic_store_n(&is_locked, 0, __ATOMIC_RELEASE);
    return next_fsync()(fd);
}
