// Calls long add(long) of a preloaded library, which returns the sum of what the calling thread has passed so far.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { threads = 16, calls = 1000 };

static long (*add)(long);
static volatile sig_atomic_t handled;

static void handle(int signal)
{
    (void)signal;
    handled = (int)add(1);
}

static void *count(void *number)
{
    long step = (long)(intptr_t)number, right = 1;
    for (long i = 1; i <= calls; i++)
        right &= add(step) == i * step;
    return (void *)right;
}

static void *raise_once(void *unused)
{
    (void)unused;
    add(41);
    raise(SIGUSR1);
    return (void *)(intptr_t)(handled == 42);
}

static long run(void *(*function)(void *))
{
    pthread_t ids[threads];
    long right = 0;
    for (long i = 0; i < threads; i++)
        pthread_create(&ids[i], NULL, function, (void *)(intptr_t)(i + 1));
    for (int i = 0; i < threads; i++)
    {
        void *result;
        pthread_join(ids[i], &result);
        right += (long)result;
    }
    return right;
}

static long run_alone(void *(*function)(void *))
{
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 16384);
    long right = 0;
    for (long i = 0; i < threads; i++)
    {
        pthread_t id;
        void *result = NULL;
        if (pthread_create(&id, &attributes, function, (void *)(intptr_t)7) == 0)
            pthread_join(id, &result);
        right += (long)result;
    }
    return right;
}

int main(int argc, char **argv)
{
    void *library = argc > 1 ? dlopen(argv[1], RTLD_NOW) : RTLD_DEFAULT;
    if (argc > 1 && !library)
    {
        puts(dlerror());
        return 1;
    }
    add = (long (*)(long))dlsym(library, "add");
    add(1);
    printf("first %ld\n", add(2));
    printf("threads %ld\n", run(count));
    printf("one after another, on the smallest stack %ld\n", run_alone(count));
    printf("first %ld\n", add(3));

    fflush(stdout);
    pid_t child = fork();
    if (child == 0)
    {
        printf("child %ld\n", add(10));
        printf("its threads %ld\n", run(count));
        fflush(stdout);
        _exit(0);
    }
    waitpid(child, NULL, 0);
    printf("first %ld\n", add(4));

    struct sigaction action = { .sa_handler = handle };
    sigaction(SIGUSR1, &action, NULL);
    raise(SIGUSR1);
    printf("handler %d\n", handled);
    printf("handlers of threads %ld\n", run_alone(raise_once));
    static char stack[65536];
    stack_t alternate = { .ss_sp = stack, .ss_size = sizeof stack };
    sigaltstack(&alternate, NULL);
    action.sa_flags = SA_ONSTACK;
    sigaction(SIGUSR1, &action, NULL);
    raise(SIGUSR1);
    printf("handler on its stack %d\n", handled);
    return 0;
}
