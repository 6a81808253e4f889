/* The calls in a process where nothing else goes on. */
#include "checks.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { FIRST_LOOK = 1, CALLS = 4, MAX_DESCRIPTORS = 1024 };

static int count_descriptors(void)
{
    int count = 0;
    for (int descriptor = 0; descriptor < MAX_DESCRIPTORS; descriptor++) {
        count += syscall(SYS_fcntl, descriptor, F_GETFD) != -1;
    }
    return count;
}

/* A library may open something once. What it opens with every call is a leak. */
void check_quiet(const char *argument)
{
    (void)argument;
    kit_make_all();
    for (int i = 0; i < FIRST_LOOK; i++) {
        kit_make_all();
    }
    int before = count_descriptors();
    for (int i = 0; i < CALLS; i++) {
        kit_make_all();
    }
    kit_report->numbers[0] = count_descriptors() - before;
}

/* Whether the loader bound each symbol to the library. */
void check_reach(const char *argument)
{
    (void)argument;
    struct kit_range library = kit_find_library();
    for KIT_EACH(index) {
        uintptr_t address = (uintptr_t)kit_calls[index].address;
        kit_report->entries[index].state = KIT_ANSWERED;
        kit_report->entries[index].first.result = address >= library.low && address < library.high;
    }
}

/* What the kernel says of the process after the calls (proc_pid_status(5)). */
void check_status(const char *argument)
{
    (void)argument;
    char text[4096];
    kit_make_all();
    long file = syscall(SYS_openat, AT_FDCWD, "/proc/self/status", O_RDONLY | O_CLOEXEC);
    for (long length; (length = syscall(SYS_read, file, text, sizeof text)) > 0;) {
        syscall(SYS_write, 1, text, length);
    }
}
