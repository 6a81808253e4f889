/* Exports its symbol with a version of its own (versioned.map): a program that wants libc's version never finds it. */
#include "hook.h"

int fsync(int fd)
{
    return next_fsync()(fd);
}
