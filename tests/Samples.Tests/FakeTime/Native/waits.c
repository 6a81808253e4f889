// Waits for what doesn't come, until a moment that is near on the program's own clock:  waits
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static struct timespec *soon(clockid_t clock)
{
    static struct timespec time;
    clock_gettime(clock, &time);
    time.tv_nsec += 20000000;
    if (time.tv_nsec >= 1000000000)
    {
        time.tv_nsec -= 1000000000;
        time.tv_sec++;
    }
    return &time;
}

static void show(const char *name, int error)
{
    printf("%s %s\n", name, error == ETIMEDOUT ? "ETIMEDOUT" : strerror(error));
}

// The thread that holds a lock for writing would get EDEADLK.
static void *hold(void *lock)
{
    pthread_rwlock_wrlock(lock);
    return NULL;
}

int main(void)
{
    // Nobody waits for years.
    alarm(60);
    sem_t semaphore;
    sem_init(&semaphore, 0, 0);
    show("sem_timedwait", sem_timedwait(&semaphore, soon(CLOCK_REALTIME)) ? errno : 0);
    pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&mutex);
    show("pthread_mutex_timedlock", pthread_mutex_timedlock(&mutex, soon(CLOCK_REALTIME)));
    pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;
    pthread_rwlock_rdlock(&lock);
    show("pthread_rwlock_timedwrlock", pthread_rwlock_timedwrlock(&lock, soon(CLOCK_REALTIME)));
    pthread_rwlock_unlock(&lock);
    pthread_t thread;
    pthread_create(&thread, NULL, hold, &lock);
    pthread_join(thread, NULL);
    show("pthread_rwlock_timedrdlock", pthread_rwlock_timedrdlock(&lock, soon(CLOCK_REALTIME)));
    pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
    show("pthread_cond_timedwait", pthread_cond_timedwait(&condition, &mutex, soon(CLOCK_REALTIME)));
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_t monotonic;
    pthread_cond_init(&monotonic, &attributes);
    show("pthread_cond_timedwait", pthread_cond_timedwait(&monotonic, &mutex, soon(CLOCK_MONOTONIC)));
    show("clock_nanosleep", clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, soon(CLOCK_REALTIME), NULL));
    show("clock_nanosleep", clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, soon(CLOCK_MONOTONIC), NULL));
#ifdef CLOCKWAIT
    show("pthread_mutex_clocklock", pthread_mutex_clocklock(&mutex, CLOCK_MONOTONIC, soon(CLOCK_MONOTONIC)));
    show("pthread_mutex_clocklock", pthread_mutex_clocklock(&mutex, CLOCK_REALTIME, soon(CLOCK_REALTIME)));
    show("sem_clockwait", sem_clockwait(&semaphore, CLOCK_MONOTONIC, soon(CLOCK_MONOTONIC)) ? errno : 0);
    show("sem_clockwait", sem_clockwait(&semaphore, CLOCK_REALTIME, soon(CLOCK_REALTIME)) ? errno : 0);
    show("pthread_cond_clockwait", pthread_cond_clockwait(&condition, &mutex, CLOCK_MONOTONIC, soon(CLOCK_MONOTONIC)));
    show("pthread_cond_clockwait", pthread_cond_clockwait(&condition, &mutex, CLOCK_REALTIME, soon(CLOCK_REALTIME)));
#endif
    return 0;
}
