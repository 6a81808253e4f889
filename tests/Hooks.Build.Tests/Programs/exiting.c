// Ends in the way that its first argument names.
#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void *call_for_ever(void *unused)
{
    for (;;)
        getppid();
}

static void say(void)
{
    write(1, "atexit\n", 7);
}

int main(int argc, char **argv)
{
    const char *how = argv[1];
    getppid();
    if (!strcmp(how, "return"))
        return 3;
    if (!strcmp(how, "exit"))
        exit(4);
    if (!strcmp(how, "atexit"))
        atexit(say);
    if (!strcmp(how, "buffered"))
        printf("buffered");
    if (!strcmp(how, "_exit"))
        _exit(5);
    if (!strcmp(how, "quick_exit"))
        quick_exit(6);
    if (!strcmp(how, "abort"))
        abort();
    if (!strcmp(how, "signal"))
        raise(SIGKILL);
    if (!strcmp(how, "execve"))
    {
        char *const nothing[] = { 0 };
        char *const command[] = { "true", 0 };
        return execve("/bin/true", command, nothing);
    }
    if (!strcmp(how, "fork"))
    {
        if (fork() == 0)
        {
            getppid();
            exit(0);
        }
        wait(0);
    }
    if (!strcmp(how, "fork_exit"))
    {
        if (fork() == 0)
            _exit(0);
        wait(0);
    }
    if (!strcmp(how, "threads"))
    {
        pthread_t thread;
        for (int i = 0; i < 4; i++)
            pthread_create(&thread, 0, call_for_ever, 0);
    }
    if (!strcmp(how, "dlopen"))
    {
        void *library = dlopen(argv[2], RTLD_NOW);
        if (!library)
            return 9;
        dlclose(library);
        write(1, "closed\n", 7);
    }
    return 0;
}
