/* The places in a program that bind(2) can be called from. */
#define _GNU_SOURCE
#include "host.h"

#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static struct bind_call *current;

static void make_call(void)
{
    errno = UNTOUCHED;
    current->result = bind(current->socket, current->address, current->length);
    current->error = errno;
}

static void on_signal(int number)
{
    (void)number;
    make_call();
}

static void *on_thread(void *argument)
{
    make_call();
    return argument;
}

static void from_thread(void)
{
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    require(pthread_attr_setstacksize(&attributes, PTHREAD_STACK_MIN) == 0, "the smallest stack");
    require(pthread_create(&thread, &attributes, on_thread, NULL) == 0, "a thread");
    pthread_join(thread, NULL);
}

static void reap(pid_t child)
{
    int status = -1;
    require(child > 0 && waitpid(child, &status, 0) == child && status == 0, "a child that ends well");
}

int call_from(const char *place, struct bind_call *call)
{
    current = call;
    if (strcmp(place, "here") == 0) {
        make_call();
    } else if (strcmp(place, "signal") == 0) {
        signal(SIGUSR1, on_signal);
        raise(SIGUSR1);
    } else if (strcmp(place, "thread") == 0) {
        from_thread();
    } else if (strcmp(place, "fork") == 0) {
        pid_t child = fork();
        if (child == 0) {
            make_call();
            _exit(0);
        }
        reap(child);
    } else if (strcmp(place, "vfork") == 0) {
        pid_t child = vfork();
        if (child == 0) {
            make_call();
            _exit(0);
        }
        reap(child);
    } else {
        return 0;
    }
    return 1;
}
