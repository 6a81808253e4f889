/* What several checks need. */
#include "kit.h"

#include <dirent.h>
#include <link.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PAGE = 65536 }; /* no page of Linux is larger */

char kit_zeros[4096] __attribute__((aligned(4096)));

/* With inner means: stderr may be closed, and write(2) the hooked function. */
void kit_require(int condition, const char *what)
{
    static const char prefix[] = "the fixture of the test could not do its work: ";
    if (!condition) {
        syscall(SYS_write, 2, prefix, sizeof prefix - 1);
        syscall(SYS_write, 2, what, strlen(what));
        syscall(SYS_write, 2, "\n", 1);
        syscall(SYS_exit_group, KIT_FAILED);
    }
}

/* A limit of processes is the machine's, or the user's other programs have come close to it. */
int kit_fork(void)
{
    static const struct timespec pause = { 0, 10000000 };
    int child = -1;
    for (int attempt = 0; attempt < 100 && (child = fork()) == -1 && errno == EAGAIN; attempt++) {
        syscall(SYS_nanosleep, &pause, NULL);
    }
    if (child == -1) {
        syscall(SYS_exit_group, KIT_NOT_POSSIBLE);
    }
    return child;
}

static void note_status(int status, int index)
{
    __atomic_fetch_add(&kit_report->progress, 1, __ATOMIC_RELAXED);
    if (WIFEXITED(status) && WEXITSTATUS(status) == KIT_NOT_POSSIBLE) {
        syscall(SYS_exit_group, KIT_NOT_POSSIBLE);
    }
    if (status != 0) {
        kit_report->entries[index].status = status;
    }
}

void kit_reap(int child, int index)
{
    int status = -1;
    kit_require(child > 0, "fork");
    while (syscall(SYS_wait4, child, &status, 0, NULL) == -1 && errno == EINTR) {
    }
    note_status(status, index);
}

static long now(void)
{
    struct timespec time;
    syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &time);
    return time.tv_sec;
}

/* It has SIGCHLD blocked, and so the child that it waits for. */
void kit_reap_within(int child, int index, int seconds)
{
    static const struct timespec second = { 1, 0 };
    int status = -1;
    long deadline = now() + seconds;
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGCHLD);
    while (syscall(SYS_wait4, child, &status, WNOHANG, NULL) == 0 && now() <= deadline) {
        syscall(SYS_rt_sigtimedwait, &signals, NULL, &second, 8L);
    }
    if (status == -1) {
        syscall(SYS_kill, child, SIGKILL);
        syscall(SYS_wait4, child, &status, 0, NULL);
    }
    note_status(status, index);
}

static int compare_range(struct dl_phdr_info *object, size_t size, void *argument)
{
    (void)size;
    struct kit_range *range = argument;
    const char *library = getenv("HOOKS_TESTING_LIBRARY");
    if (!library || strcmp(object->dlpi_name, library) != 0) {
        return 0;
    }
    for (int i = 0; i < object->dlpi_phnum; i++) {
        uintptr_t start = object->dlpi_addr + object->dlpi_phdr[i].p_vaddr;
        if (object->dlpi_phdr[i].p_type == PT_LOAD) {
            range->low = range->low == 0 || start < range->low ? start : range->low;
            range->high = start + object->dlpi_phdr[i].p_memsz > range->high
                ? start + object->dlpi_phdr[i].p_memsz : range->high;
        }
    }
    return 1;
}

struct kit_range kit_find_library(void)
{
    struct kit_range range = { 0, 0 };
    dl_iterate_phdr(compare_range, &range);
    return range;
}

static char *map_before_a_hole(void)
{
    long pages = syscall(SYS_mmap, NULL, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    kit_require(pages != -1 && syscall(SYS_mprotect, pages + PAGE, PAGE, PROT_NONE) == 0, "memory");
    return (char *)pages;
}

void *kit_nowhere(void)
{
    return map_before_a_hole() + PAGE;
}

void *kit_edge_of(const void *start, unsigned long size, unsigned long known_size)
{
    return memcpy(map_before_a_hole() + PAGE - size, start, size < known_size ? size : known_size);
}

/* Nothing comes out of it, and all may go in. Without memory for another one, stdin stands in. */
void *kit_open_stream(void)
{
    FILE *stream = fopen("/dev/null", "r+");
    return stream ? stream : stdin;
}

void kit_close_stream(void *stream)
{
    if (stream != stdin) {
        fclose(stream);
    }
}

void *kit_open_directory(void)
{
    return opendir("/");
}

void kit_close_directory(void *directory)
{
    if (directory) {
        closedir(directory);
    }
}

/* That of C is never freed. */
void *kit_locale(void)
{
    return newlocale(LC_ALL_MASK, "C", NULL);
}

long kit_callback(void)
{
    return 0;
}

unsigned long kit_self(void)
{
    return (unsigned long)pthread_self();
}
