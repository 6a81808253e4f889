/* 64 threads that call at once, while others fork and the children call. */
#include "checks.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Each forker forks for each call; with few calls, several times. */
enum { CALLERS = 64, FORKERS = 4, LEAST_FORKS = 8 };

/* What a call leaves behind (memory, descriptors) must not grow without end while the others take their time. */
enum { MAX_ROUNDS = 500 };

static int awaited;
static int forkers = FORKERS;

/* Not pthread_barrier_wait(3): a thread that has to be woken comes too late to meet another one in the library. */
static void wait_for_the_others(void)
{
    __atomic_sub_fetch(&awaited, 1, __ATOMIC_SEQ_CST);
    while (__atomic_load_n(&awaited, __ATOMIC_SEQ_CST) > 0) {
        sched_yield();
    }
}

static void *call(void *argument)
{
    wait_for_the_others();
    for (int round = 0; round == 0 || __atomic_load_n(&forkers, __ATOMIC_SEQ_CST) > 0; round++) {
        if (round < MAX_ROUNDS) {
            kit_make_all_meanwhile();
        }
        sched_yield();
    }
    return argument;
}

/* The child of a process with several threads may call what is async-signal-safe (fork(2)): of the rest, libc's own function may
   wait for a lock that another thread held. */
static void call_in_child(int index)
{
    if (kit_calls[index].is_signal_safe) {
        kit_make(index);
    }
}

static void *fork_and_call(void *argument)
{
    int forks = 0;
    wait_for_the_others();
    while (forks < LEAST_FORKS) {
        for KIT_EACH(index) {
            forks++;
            pid_t child = kit_fork();
            if (child == 0) {
                prctl(PR_SET_PDEATHSIG, SIGKILL);
                call_in_child(index);
                syscall(SYS_exit_group, 0);
            }
            kit_reap(child, index);
        }
    }
    __atomic_sub_fetch(&forkers, 1, __ATOMIC_SEQ_CST);
    return argument;
}

void check_threads(const char *argument)
{
    (void)argument;
    pthread_t threads[CALLERS + FORKERS];
    kit_make_all();
    awaited = CALLERS + FORKERS;
    for (int i = 0; i < CALLERS + FORKERS; i++) {
        if (pthread_create(&threads[i], NULL, i < CALLERS ? call : fork_and_call, NULL) != 0) {
            syscall(SYS_exit_group, KIT_NOT_POSSIBLE);
        }
    }
    for (int i = 0; i < CALLERS + FORKERS; i++) {
        pthread_join(threads[i], NULL);
    }
}
