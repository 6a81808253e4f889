// A thread waits on a condition, and a hook of madvise, which gets its address, wakes it.
#include <pthread.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
static int waiting, woken;

static void *wait_for_it(void *unused)
{
    (void)unused;
    pthread_mutex_lock(&mutex);
    waiting = 1;
    while (!woken)
        pthread_cond_wait(&condition, &mutex);
    pthread_mutex_unlock(&mutex);
    return NULL;
}

int main(void)
{
    pthread_t thread;
    alarm(20);
    pthread_create(&thread, NULL, wait_for_it, NULL);
    for (int begun = 0; !begun;) {
        pthread_mutex_lock(&mutex);
        begun = waiting;
        pthread_mutex_unlock(&mutex);
    }
    pthread_mutex_lock(&mutex);
    woken = 1;
    madvise(&condition, 0, 12345);
    pthread_mutex_unlock(&mutex);
    pthread_join(thread, NULL);
    puts("woken");
    return 0;
}
