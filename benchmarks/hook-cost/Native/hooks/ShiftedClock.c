// A clock that runs at twice the speed from an hour and a half ahead, if SHIFT_CLOCK is set.
#include "next.h"
#include <stdlib.h>
#include <time.h>

NEXT(int, clock_gettime, clockid_t, struct timespec *)

static int is_on;
static double start;

__attribute__((constructor)) static void initialize(void)
{
    struct timespec now;
    FIND(clock_gettime);
    if (getenv("SHIFT_CLOCK") && next_clock_gettime(CLOCK_REALTIME, &now) == 0)
    {
        start = now.tv_sec;
        is_on = 1;
    }
}

int clock_gettime(clockid_t clock, struct timespec *time)
{
    FIND(clock_gettime);
    int result = next_clock_gettime(clock, time);
    if (is_on && clock == CLOCK_REALTIME && result == 0)
    {
        double now = time->tv_sec + time->tv_nsec / 1e9;
        double shifted = start + (now - start) * 2 + 5400;
        time->tv_sec = (time_t)shifted;
        time->tv_nsec = (long)((shifted - time->tv_sec) * 1e9);
    }
    return result;
}
