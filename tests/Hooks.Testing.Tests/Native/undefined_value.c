/* Branches on memory that was never written, and leaks it. */
#include "hook.h"

int fsync(int fd)
{
    volatile int *memory = malloc(sizeof *memory);
    if (memory[0] == 42) {
        errno = EIO;
        return -1;
    }
    return next_fsync()(fd);
}
