/* Reads its variable with every call. */
#include "hook.h"

int fsync(int fd)
{
    const char *allowed = getenv("FSYNC_ALLOWED");
    if (!allowed || strcmp(allowed, "yes") != 0) {
        errno = EPERM;
        return -1;
    }
    return next_fsync()(fd);
}
