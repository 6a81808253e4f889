/* A thread that is cancelled in a function: cancelled pending|blocked FUNCTION. Writes how it ended, and which of the caller's
   cleanups ran: the one of pthread_cleanup_push(3), and the one of a variable, by which C++ runs its destructors. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *function;
static int pushed, scoped;
static atomic_int thread;

static void on_scope(int *variable)
{
    scoped += *variable;
}

static void on_push(void *unused)
{
    (void)unused;
    pushed++;
}

static int is(const char *name)
{
    return strcmp(function, name) == 0;
}

static void call(void)
{
    __attribute__((cleanup(on_scope))) int variable = 1;
    if (is("fsync")) {
        fsync(1);
    } else if (is("fdatasync")) {
        fdatasync(1);
    } else if (is("msync")) {
        msync(NULL, 0, MS_SYNC);
    } else if (is("open")) {
        open("/dev/null", O_RDONLY | O_SYNC);
    } else if (is("openat")) {
        openat(AT_FDCWD, "/dev/null", O_RDONLY | O_DSYNC);
    } else if (is("sync_file_range")) {
        sync_file_range(1, 0, 0, 0);
    } else if (is("sync")) {
        sync();
    } else if (is("syncfs")) {
        syncfs(1);
    } else {
        open(function, O_RDONLY);
    }
    variable = 100;
}

static void *run(void *is_pending)
{
    pthread_cleanup_push(on_push, NULL);
    if (is_pending) {
        pthread_cancel(pthread_self());
    }
    atomic_store(&thread, (int)syscall(SYS_gettid));
    call();
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, NULL);
    pthread_cleanup_pop(0);
    return NULL;
}

/* Whether the thread waits in openat(2) or open(2) (proc_pid_syscall(5)). */
static int is_blocked(void)
{
    char path[64], text[64] = "";
    snprintf(path, sizeof path, "/proc/self/task/%d/syscall", atomic_load(&thread));
    FILE *file = fopen(path, "r");
    if (file) {
        if (!fgets(text, sizeof text, file)) {
            text[0] = '\0';
        }
        fclose(file);
    }
    int number = atoi(text);
#ifdef SYS_open
    if (number == SYS_open && text[0] != 'r') {
        return 1;
    }
#endif
    return number == SYS_openat;
}

int main(int count, char **words)
{
    if (count != 3) {
        return 2;
    }
    int is_pending = strcmp(words[1], "pending") == 0;
    function = words[2];
    pthread_t id;
    void *result;
    pthread_create(&id, NULL, run, is_pending ? &is_pending : NULL);
    if (!is_pending) {
        while (atomic_load(&thread) == 0 || !is_blocked()) {
        }
        pthread_cancel(id);
    }
    pthread_join(id, &result);
    printf("%s, pushed %d, scoped %d\n", result == PTHREAD_CANCELED ? "cancelled" : "returned", pushed, scoped);
    return 0;
}
