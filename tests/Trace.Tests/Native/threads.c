/* Calls from 64 threads, and from a signal handler that interrupts them: prints how often it ran. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <unistd.h>

enum { THREADS = 64, CALLS = 100 };

static atomic_int handled, running = THREADS, wrong;

static void handler(int number)
{
    (void)number;
    int before = errno;
    errno = 0;
    if (unlink("from the handler") != -1 || errno != ENOENT)
        atomic_fetch_add(&wrong, 1);
    atomic_fetch_add(&handled, 1);
    errno = before;
}

static void *call(void *argument)
{
    char path[32];
    for (int i = 0; i < CALLS; i++) {
        snprintf(path, sizeof path, "thread %ld call %d", (long)argument, i);
        errno = 0;
        if (open(path, O_RDONLY) != -1 || errno != ENOENT)
            atomic_fetch_add(&wrong, 1);
    }
    raise(SIGUSR1);
    atomic_fetch_sub(&running, 1);
    return NULL;
}

int main(void)
{
    struct sigaction action = {.sa_handler = handler};
    sigaction(SIGUSR1, &action, NULL);
    pthread_t threads[THREADS];
    for (long i = 0; i < THREADS; i++)
        pthread_create(&threads[i], NULL, call, (void *)i);
    while (atomic_load(&running) > 0)
        kill(getpid(), SIGUSR1);
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    printf("%d handled, %d wrong\n", handled, wrong);
    return 0;
}
