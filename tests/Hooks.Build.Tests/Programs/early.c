// A library whose constructor calls a hook, maybe before the hook library is initialized.
#include <stdio.h>

extern long with_stackalloc(long) __attribute__((weak));

__attribute__((constructor)) static void early(void)
{
    if (with_stackalloc)
        fprintf(stderr, "early: %ld\n", with_stackalloc(5));
}
