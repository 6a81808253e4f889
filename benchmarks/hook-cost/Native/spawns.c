// Starts /bin/true so many times without a library, with the first and with the second one, in turns, and prints the median
// time of each in microseconds:  spawns COUNT FIRST SECOND
#define _GNU_SOURCE
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

static int ascending(const void *left, const void *right)
{
    double difference = *(const double *)left - *(const double *)right;
    return (difference > 0) - (difference < 0);
}

int main(int arguments, char **argument)
{
    if (arguments != 4)
        return 1;
    int count = atoi(argument[1]);
    double *times[3];
    char *environments[3][2] = {{NULL}};
    for (int library = 0; library < 3; library++)
    {
        times[library] = calloc(count, sizeof(double));
        if (library > 0 && asprintf(&environments[library][0], "LD_PRELOAD=%s", argument[library + 1]) < 0)
            return 1;
    }
    for (int round = 0; round < count; round++)
    {
        for (int turn = 0; turn < 3; turn++)
        {
            int library = (round + turn) % 3, status;
            char *command[] = {"/bin/true", NULL};
            pid_t child;
            double start = now();
            if (posix_spawn(&child, command[0], NULL, NULL, command, environments[library]) || waitpid(child, &status, 0) < 0 || status)
                return 1;
            times[library][round] = now() - start;
        }
    }
    for (int library = 0; library < 3; library++)
    {
        qsort(times[library], count, sizeof(double), ascending);
        printf("%.1f\n", times[library][count / 2]);
    }
    return 0;
}
