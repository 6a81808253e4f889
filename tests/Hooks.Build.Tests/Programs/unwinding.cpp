// Throws through hooks, ends threads in them, and stands in them for a debugger. Linked with unwinding_next.cpp, which defines
// what the hooks call next.
#include <pthread.h>
#include <stdio.h>
#include <string.h>

extern "C" int thrower(int), framed_thrower(int), late(int), identified(int), nobodys(int) __attribute__((weak));
extern "C" int blocker(int), framed_blocker(int);
extern "C" int listed(int, ...);

static int caught(int (*function)(int))
{
    try
    {
        return function(5);
    }
    catch (int thrown)
    {
        return thrown;
    }
}

struct Guard
{
    int *ended;
    ~Guard() { *ended = 1; }
};

static void *block(void *function)
{
    static int ended;
    Guard guard{&ended};
    ((int (*)(int))function)(1);
    return nullptr;
}

static int cancelled(int (*function)(int))
{
    pthread_t thread;
    void *result;
    pthread_create(&thread, nullptr, block, (void *)function);
    pthread_cancel(thread);
    pthread_join(thread, &result);
    return result == PTHREAD_CANCELED;
}

int main(int, char **arguments)
{
    if (!strcmp(arguments[1], "throw"))
        printf("%d %d %d\n", caught(thrower), caught(framed_thrower), caught((int (*)(int))listed));
    else if (!strcmp(arguments[1], "cancel"))
        printf("%d %d %d\n", cancelled(blocker), cancelled(framed_blocker), cancelled((int (*)(int))listed));
    else if (!strcmp(arguments[1], "late"))
        printf("%d\n", late(5));
    else if (!strcmp(arguments[1], "identified"))
        printf("%d\n", identified(5));
    else if (!strcmp(arguments[1], "listed"))
        printf("%d\n", listed(6, 2.5));
    else if (!strcmp(arguments[1], "nobodys"))
        printf("%d\n", nobodys(5));
    return 0;
}
