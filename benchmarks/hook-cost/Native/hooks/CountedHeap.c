// Counts allocations and releases.
#include "next.h"
#include <stdatomic.h>
#include <stddef.h>

NEXT(void *, malloc, size_t)
NEXT(void, free, void *)

static atomic_long allocations, releases;

void *malloc(size_t size)
{
    FIND(malloc);
    atomic_fetch_add(&allocations, 1);
    return next_malloc(size);
}

void free(void *memory)
{
    FIND(free);
    atomic_fetch_add(&releases, 1);
    next_free(memory);
}
