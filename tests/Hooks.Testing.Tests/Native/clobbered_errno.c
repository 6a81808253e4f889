/* Tries something of its own after the call, which fails, and leaves that error behind. */
#include "hook.h"

int fsync(int fd)
{
    int result = next_fsync()(fd);
    if (result == 0) {
        close(-1);
    }
    return result;
}
