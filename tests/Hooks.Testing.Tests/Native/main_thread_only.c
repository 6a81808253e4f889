/* Works in the main thread only. */
#include "hook.h"

int fsync(int fd)
{
    if (gettid() == getpid()) {
        lseek(fd, 3, SEEK_SET);
    }
    return next_fsync()(fd);
}
