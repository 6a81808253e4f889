// A library that a program opens while it runs, with functions that a hook library has looked for at load.
#include <errno.h>

long missing_number(long x)
{
    errno = EAGAIN;
    return x + 10;
}

long known_by_that_name(long x)
{
    return x + 20;
}
