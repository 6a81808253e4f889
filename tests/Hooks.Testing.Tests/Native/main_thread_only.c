/* Does its work in the main thread, and nothing in others. */
#include "hook.h"

int fsync(int fd)
{
    if (gettid() == getpid()) {
        lseek(fd, 3, SEEK_SET);
    }
    return next_fsync()(fd);
}
