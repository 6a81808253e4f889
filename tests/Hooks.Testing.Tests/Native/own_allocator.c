/* Assumes that malloc is libc's. */
#include "hook.h"

void __libc_free(void *memory);

int fsync(int fd)
{
    void *memory = malloc(100);
    memset(memory, 1, 100);
    int error = errno;
    __libc_free(memory);
    errno = error;
    return next_fsync()(fd);
}
