// Calls each function as often as it says in the end, from several threads.
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

enum { threads = 8, calls = 25 };

static void *call(void *unused)
{
    sigset_t set;
    struct rlimit limits;
    for (int i = 0; i < calls; i++)
    {
        int file = open("/dev/null", O_WRONLY);
        openat(AT_FDCWD, "no/such", O_RDONLY);
        (void)!write(file, "a", 1);
        fcntl(file, F_GETFD);
        close(file);
        getrlimit(RLIMIT_CORE, &limits);
        sigprocmask(SIG_BLOCK, NULL, &set);
        pthread_sigmask(SIG_BLOCK, NULL, &set);
        getpid();
        gettid();
    }
    return unused;
}

int main(void)
{
    pthread_t ids[threads];
    for (int i = 0; i < threads; i++)
        pthread_create(&ids[i], NULL, call, NULL);
    for (int i = 0; i < threads; i++)
        pthread_join(ids[i], NULL);
    printf("%d\n", threads * calls);
    return 0;
}
