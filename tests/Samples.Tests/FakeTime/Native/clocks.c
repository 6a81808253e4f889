// What every function says of the time, and of the time of a file:  clocks FILE
#include <stdio.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <fcntl.h>
#include <unistd.h>

static void show(const char *name, long seconds, long nanoseconds)
{
    printf("%s %ld.%09ld\n", name, seconds, nanoseconds);
}

int main(int count, char **arguments)
{
    struct timespec now;
    struct timeval day;
    struct stat status;
    time_t seconds = 0;
    clockid_t clocks[] = { CLOCK_REALTIME, CLOCK_REALTIME_COARSE };
    for (int i = 0; i < 2; i++)
    {
        clock_gettime(clocks[i], &now);
        show("clock_gettime", now.tv_sec, now.tv_nsec);
    }
    gettimeofday(&day, NULL);
    show("gettimeofday", day.tv_sec, day.tv_usec * 1000);
    show("time", time(&seconds), 0);
    show("time", seconds, 0);
    show("time", time(NULL), 0);
    timespec_get(&now, TIME_UTC);
    show("timespec_get", now.tv_sec, now.tv_nsec);
    int file = open(arguments[1], O_RDONLY);
    stat(arguments[1], &status);
    show("stat", status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
    lstat(arguments[1], &status);
    show("lstat", status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
    fstat(file, &status);
    show("fstat", status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
    fstatat(AT_FDCWD, arguments[1], &status, 0);
    show("fstatat", status.st_atim.tv_sec, status.st_atim.tv_nsec);
#ifdef OLD
    extern int __xstat(int, const char *, struct stat *), __lxstat(int, const char *, struct stat *), __fxstat(int, int, struct stat *);
    extern int __fxstatat(int, int, const char *, struct stat *, int);
#ifdef __x86_64__
    int version = 1;
#else
    int version = 0;
#endif
    __xstat(version, arguments[1], &status);
    show("__xstat", status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
    __lxstat(version, arguments[1], &status);
    show("__lxstat", status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
    __fxstat(version, file, &status);
    show("__fxstat", status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
    __fxstatat(version, AT_FDCWD, arguments[1], &status, 0);
    show("__fxstatat", status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
#endif
    return count != 2;
}
