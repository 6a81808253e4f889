// Counts the calls of each thread.
#include "next.h"

NEXT(int, fsync, int)

static __thread long calls __attribute__((tls_model("initial-exec")));

int fsync(int file)
{
    FIND(fsync);
    calls++;
    return next_fsync(file);
}
