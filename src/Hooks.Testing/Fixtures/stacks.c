/* Threads with a stack of a given size in bytes. */
#include "checks.h"

#include <pthread.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static void *call(void *argument)
{
    kit_make_all();
    return argument;
}

void check_stack(const char *argument)
{
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    kit_require(pthread_attr_setstacksize(&attributes, strtoul(argument, NULL, 10)) == 0, "a stack of that size");
    if (pthread_create(&thread, &attributes, call, NULL) != 0) {
        syscall(SYS_exit_group, KIT_NOT_POSSIBLE);
    }
    pthread_join(thread, NULL);
}
