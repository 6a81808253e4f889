// Passes a call through.
#include "next.h"
#include <time.h>

NEXT(int, clock_gettime, clockid_t, struct timespec *)

int clock_gettime(clockid_t clock, struct timespec *time)
{
    FIND(clock_gettime);
    return next_clock_gettime(clock, time);
}
