/* A thread that is to be cancelled calls a function that is not a cancellation point. */
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>
#include <sys/stat.h>

static volatile int has_returned;
static pthread_barrier_t cancelled;

static void *call(void *unused)
{
    int before;
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &before);
    pthread_barrier_wait(&cancelled);
    pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, &before);
    mkdir("no/such", 0700);
    has_returned = 1;
    pthread_testcancel();
    return unused;
}

int main(void)
{
    pthread_t thread;
    void *result;
    pthread_barrier_init(&cancelled, NULL, 2);
    pthread_create(&thread, NULL, call, NULL);
    pthread_cancel(thread);
    pthread_barrier_wait(&cancelled);
    pthread_join(thread, &result);
    printf("%s, %s\n", has_returned ? "returned" : "cancelled inside", result == PTHREAD_CANCELED ? "cancelled" : "ended");
    return 0;
}
