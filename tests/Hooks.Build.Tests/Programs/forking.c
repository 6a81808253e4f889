// Makes a child in the way that its first argument names. The child prints what getppid answers, and the parent does so afterwards.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern pid_t _Fork(void);

static void *call_for_ever(void *unused)
{
    for (;;)
        getppid();
}

static void show(void)
{
    char line[32];
    write(1, line, sprintf(line, "%d\n", getppid()));
}

static void finish(pid_t child)
{
    if (child == 0)
    {
        show();
        _exit(0);
    }

    int status;
    waitpid(child, &status, 0);
    if (status != 0)
        write(1, "failed\n", 7);
}

static void fork_in_handler(int signal)
{
    finish(fork());
}

int main(int argc, char **argv)
{
    const char *how = argv[1];
    if (!strcmp(how, "fork"))
        finish(fork());
    if (!strcmp(how, "errno"))
    {
        errno = 77;
        pid_t child = fork();
        if (child == 0 && errno != 77)
            _exit(1);
        finish(child);
    }
    if (!strcmp(how, "grandchild"))
    {
        pid_t child = fork();
        if (child == 0)
            finish(fork());
        finish(child);
    }
    if (!strcmp(how, "many"))
    {
        for (int i = 0; i < 3; i++)
            finish(fork());
    }
    if (!strcmp(how, "signal"))
    {
        signal(SIGUSR1, fork_in_handler);
        raise(SIGUSR1);
    }
    if (!strcmp(how, "threads"))
    {
        pthread_t thread;
        for (int i = 0; i < 4; i++)
            pthread_create(&thread, 0, call_for_ever, 0);
        for (int i = 0; i < 20; i++)
            finish(fork());
    }
    if (!strcmp(how, "vfork"))
    {
        pid_t child = vfork();
        if (child == 0)
            _exit(0);
        waitpid(child, 0, 0);
    }
    if (!strcmp(how, "clone"))
        finish(syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0));
    if (!strcmp(how, "_Fork"))
        finish(_Fork());
    if (!strcmp(how, "system"))
    {
        unsetenv("LD_PRELOAD");
        system("true");
    }
    if (!strcmp(how, "closed"))
    {
        void *library = dlopen(argv[2], RTLD_NOW);
        if (!library)
            return 9;
        pid_t (*parent)(void) = (pid_t (*)(void))dlsym(library, "getppid");
        dlclose(library);
        pid_t child = fork();
        if (child == 0)
            _exit(parent());
        int status;
        waitpid(child, &status, 0);
        char line[32];
        write(1, line, sprintf(line, "%d\n", WIFEXITED(status) ? WEXITSTATUS(status) : -9));
        return 0;
    }
    show();
    return 0;
}
