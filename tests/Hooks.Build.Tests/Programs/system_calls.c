// Prints whether add(0) is the parent, and what add(-1) and add(7) return of a preloaded library, with errno between.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    long (*add)(long) = (long (*)(long))dlsym(RTLD_DEFAULT, "add");
    errno = 0;
    long failed = add(-1);
    printf("%d %ld %d %ld\n", add(0) == getppid(), failed, errno, add(7));
    return 0;
}
