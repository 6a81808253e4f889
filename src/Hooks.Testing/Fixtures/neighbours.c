/* The calls beside another library that hooks the same symbols, and how many calls that one saw. */
#include "checks.h"

#include <dlfcn.h>
#include <stddef.h>

static const long *seen;
static long before;
static long during;

static void begin(void)
{
    before = *seen;
}

static void end(const struct kit_answer *answer)
{
    (void)answer;
    during = *seen - before;
}

void check_neighbour(const char *argument)
{
    (void)argument;
    seen = dlsym(RTLD_DEFAULT, "kit_neighbour_calls");
    kit_require(seen != NULL, "the other library");
    kit_at_begin = begin;
    kit_at_end = end;
    for KIT_EACH(index) {
        kit_make(index);
        kit_report->entries[index].number = during;
    }
}
