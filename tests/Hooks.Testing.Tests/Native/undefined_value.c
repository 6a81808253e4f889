/* Decides by memory that nobody has written to, and loses it. */
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
