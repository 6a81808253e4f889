// Calls functions that a preloaded library may define.
//
//   host call SYMBOL ARGUMENT [SECOND]   calls long SYMBOL(long, long) and prints the result and errno
//   host threads COUNT SYMBOL ARGUMENT   the same in so many threads, then once with 0, and prints the last result
//   host steps LIBRARY STEP...           global, local: opens the library so; close: closes it; all else: a symbol, called
//   host write TEXT                      writes the text to stdout with one write(2)
//   host word OFFSET SYMBOL              prints the 8 bytes at that offset of the library that defines SYMBOL
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef long function(long, long);

static function *target;
static long argument;

static void *call(void *unused)
{
    target(argument, 0);
    return unused;
}

static function *find(const char *symbol)
{
    void *found = dlsym(RTLD_DEFAULT, symbol);
    if (!found)
    {
        fprintf(stderr, "nobody defines %s\n", symbol);
        exit(2);
    }
    return (function *)found;
}

static void *opened(const char *library, int flags)
{
    void *handle = dlopen(library, RTLD_NOW | flags);
    if (!handle)
    {
        fprintf(stderr, "%s\n", dlerror());
        exit(2);
    }
    return handle;
}

static void step(const char *library, const char *step)
{
    static void *handle;
    if (!strcmp(step, "global"))
        handle = opened(library, RTLD_GLOBAL);
    else if (!strcmp(step, "local"))
        handle = opened(library, RTLD_LOCAL);
    else if (!strcmp(step, "close"))
        dlclose(handle);
    else
    {
        function *called = find(step);
        errno = 0;
        long result = called(1, 0);
        printf("%ld errno %d\n", result, errno);
    }
}

int main(int count, char **arguments)
{
    if ((count == 4 || count == 5) && !strcmp(arguments[1], "call"))
    {
        target = find(arguments[2]);
        errno = 0;
        long result = target(atol(arguments[3]), count == 5 ? atol(arguments[4]) : 0);
        printf("%ld errno %d\n", result, errno);
    }
    else if (count == 5 && !strcmp(arguments[1], "threads"))
    {
        int threads = atoi(arguments[2]);
        pthread_t ids[64];
        target = find(arguments[3]);
        argument = atol(arguments[4]);
        for (int i = 0; i < threads; i++)
            pthread_create(&ids[i], NULL, call, NULL);
        for (int i = 0; i < threads; i++)
            pthread_join(ids[i], NULL);
        printf("%ld\n", target(0, 0));
    }
    else if (count > 3 && !strcmp(arguments[1], "steps"))
    {
        for (int i = 3; i < count; i++)
            step(arguments[2], arguments[i]);
    }
    else if (count == 3 && !strcmp(arguments[1], "write"))
    {
        return write(1, arguments[2], strlen(arguments[2])) < 0;
    }
    else if (count == 4 && !strcmp(arguments[1], "word"))
    {
        Dl_info library;
        dladdr((void *)find(arguments[3]), &library);
        printf("%016lx\n", *(unsigned long *)((char *)library.dli_fbase + strtoul(arguments[2], NULL, 16)));
    }
    else
    {
        return 1;
    }
    return 0;
}
