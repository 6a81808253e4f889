// Has room for every path and writes one of 20 bytes.
#include "next.h"
#include <string.h>

NEXT(int, access, const char *, int)

int access(const char *path, int mode)
{
    char other[4096];
    (void)path;
    FIND(access);
    memcpy(other, "/srv/another/place\0", 20);
    return next_access(other, mode);
}
