/* Opens a descriptor with every call. */
#include "hook.h"

int fsync(int fd)
{
    int copy = dup(2);
    return copy < -1 ? -1 : next_fsync()(fd);
}
