/* Nothing is wrong here: every check must pass. */
#include "hook.h"

int fsync(int fd)
{
    return next_fsync()(fd);
}
