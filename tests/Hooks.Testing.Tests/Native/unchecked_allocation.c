/* Writes to memory that it did not get. */
#include "hook.h"

int fsync(int fd)
{
    int error = errno;
    volatile char *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    memory[0] = 1;
    munmap((void *)memory, 4096);
    errno = error;
    return next_fsync()(fd);
}
