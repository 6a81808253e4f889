// Calls int observed(int), whose hook adds 1000 if it finds that its thread is in it already.
#define _GNU_SOURCE
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

enum { size = 1 << 18 };

extern int observed(int what);
extern sigjmp_buf out;
static volatile int handled;
static volatile int leaves;

static void handle(int signal)
{
    (void)signal;
    handled = observed(0);
    if (leaves)
        observed(2);
}

static __attribute__((noinline)) int deeper(int steps)
{
    volatile char frame[512];
    frame[steps] = 1;
    int result = steps > 0 ? deeper(steps - 1) : observed(0);
    return result + frame[steps] - 1;
}

static __attribute__((noinline)) void leave(void)
{
    if (sigsetjmp(out, 1) == 0)
        observed(2);
}

static __attribute__((noinline)) void interrupt(int is_left)
{
    leaves = is_left;
    if (sigsetjmp(out, 1) == 0)
        observed(3);
}

static __attribute__((noinline)) int interrupted(void)
{
    handled = -1;
    interrupt(0);
    return handled;
}

static void *on_own_stacks(void *signal_stack)
{
    stack_t stack = { .ss_sp = signal_stack, .ss_size = size };
    sigaltstack(&stack, NULL);
    int inside = interrupted();
    int after = observed(0);

    // The handler's own hook is left for the thread's stack.
    leaves = 1;
    if (sigsetjmp(out, 1) == 0)
        raise(SIGUSR1);
    leaves = 0;
    printf("%d %d %d\n", inside, after, observed(0));
    return NULL;
}

static void cleaned(void *unused)
{
    (void)unused;
    printf("cleanup %d\n", observed(0));
}

static void *cancelled(void *unused)
{
    pthread_cleanup_push(cleaned, NULL);
    observed(4);
    pthread_cleanup_pop(0);
    return unused;
}

static void run(void *(*function)(void *), char *stack, void *argument, int is_cancelled)
{
    pthread_t thread;
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstack(&attributes, stack, size);
    pthread_create(&thread, &attributes, function, argument);
    if (is_cancelled)
        pthread_cancel(thread);
    pthread_join(thread, NULL);
}

int main(void)
{
    printf("plain %d\n", observed(0));
    printf("nested %d\n", observed(1));
    printf("after it %d\n", observed(0));

    leave();
    printf("from a frame above the one that was left %d\n", observed(0));
    printf("and below it, later %d\n", deeper(20));
    leave();
    printf("from a frame below the one that was left %d\n", deeper(20));
    printf("above it %d\n", observed(0));

    struct sigaction action = { .sa_handler = handle };
    sigaction(SIGUSR1, &action, NULL);
    printf("handler %d\n", interrupted());
    interrupt(1);
    printf("left from the handler %d\n", observed(0));

    action.sa_flags = SA_ONSTACK;
    sigaction(SIGUSR1, &action, NULL);
    char *memory = mmap(NULL, 4 * size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    run(on_own_stacks, memory, memory + 3 * size, 0);
    run(on_own_stacks, memory + 3 * size, memory, 0);
    run(cancelled, memory, NULL, 1);
    return 0;
}
