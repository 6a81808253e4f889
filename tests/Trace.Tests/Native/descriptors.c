/* Does to its descriptors what daemons do, then calls unlink("after"). The last argument is a file of its own.
   close: closes all but the standard ones; take: gives its file all numbers; take-all: those of the standard ones too;
   vfork: a child of vfork closes all and becomes /bin/true; limit: it can open no file any more; list: it prints them. */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { FIRST = 3, LAST = 1023 };

static void close_all(void)
{
    for (int number = FIRST; number <= LAST; number++)
        close(number);
}

static void list(void)
{
    DIR *directory = opendir("/proc/self/fd");
    for (struct dirent *entry; (entry = readdir(directory));)
        if (entry->d_name[0] != '.' && atoi(entry->d_name) != dirfd(directory))
            printf("%s ", entry->d_name);
    closedir(directory);
}

int main(int count, char **arguments)
{
    if (count != 3)
        return 2;
    if (strcmp(arguments[1], "close") == 0)
        close_all();
    if (strcmp(arguments[1], "limit") == 0) {
        struct rlimit none = { 0, 0 };
        if (setrlimit(RLIMIT_NOFILE, &none) != 0)
            return 1;
    }
    if (strcmp(arguments[1], "list") == 0)
        list();
    if (strncmp(arguments[1], "take", 4) == 0) {
        int own = open(arguments[2], O_WRONLY | O_CREAT | O_APPEND, 0600);
        for (int number = strcmp(arguments[1], "take") == 0 ? FIRST : 0; number <= LAST; number++)
            if (number != own)
                dup2(own, number);
    }
    if (strcmp(arguments[1], "vfork") == 0) {
        char *none[] = {NULL};
        pid_t child = vfork();
        if (child == 0) {
            close_all();
            execve("/bin/true", none, none);
            _exit(1);
        }
        int status = -1;
        if (waitpid(child, &status, 0) != child || status != 0)
            return 1;
    }
    unlink("after");
    return 0;
}
