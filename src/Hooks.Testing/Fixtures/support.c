/* What several checks need. */
#include "kit.h"

#include <link.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
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

void kit_reap(int child, int index)
{
    int status = -1;
    kit_require(child > 0, "fork");
    while (syscall(SYS_wait4, child, &status, 0, NULL) == -1 && errno == EINTR) {
    }
    if (status != 0) {
        kit_report->entries[index].status = status;
    }
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

void *kit_edge(const void *start, unsigned long size)
{
    return memcpy(map_before_a_hole() + PAGE - size, start, size);
}
