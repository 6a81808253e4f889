/* Makes a call of its own afterwards, which fails, and leaves that error in errno. */
#include "hook.h"

int fsync(int fd)
{
    int result = next_fsync()(fd);
    if (result == 0) {
        close(-1);
    }
    return result;
}
