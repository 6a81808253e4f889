// Is woken by a signal long before the end of a sleep, and says how many hundred seconds were left, rounded:  interrupted
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static void wake(int signal)
{
    (void)signal;
}

int main(void)
{
    // Again and again, for the first may come before the sleep.
    struct itimerval often = { { 0, 20000 }, { 0, 20000 } };
    struct timespec span = { 1000, 0 };
    struct sigaction action = { .sa_handler = wake };
    sigaction(SIGALRM, &action, NULL);
    setitimer(ITIMER_REAL, &often, NULL);
    nanosleep(&span, &span);
    printf("nanosleep %ld\n", (span.tv_sec + 50) / 100);
    span.tv_sec = 1000;
    clock_nanosleep(CLOCK_MONOTONIC, 0, &span, &span);
    printf("clock_nanosleep %ld\n", (span.tv_sec + 50) / 100);
    printf("sleep %u\n", (sleep(1000) + 50) / 100);
    return 0;
}
