/* What C libraries have no common name for. */
#include "host.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>
#ifdef __GLIBC__
#include <gnu/libc-version.h>
#endif

/* strerrorname_np(3) is glibc's alone, since 2.32. */
const char *error_name(int error)
{
    static const struct { int number; const char *name; } errors[] = {
        { EBADF, "EBADF" }, { EFAULT, "EFAULT" }, { EINVAL, "EINVAL" }, { ENODEV, "ENODEV" }, { ENOTSOCK, "ENOTSOCK" },
        { EADDRINUSE, "EADDRINUSE" }, { EADDRNOTAVAIL, "EADDRNOTAVAIL" }, { EAFNOSUPPORT, "EAFNOSUPPORT" },
    };
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        if (errors[i].number == error) {
            return errors[i].name;
        }
    }
    return strerror(error);
}

const char *libc_version(void)
{
#ifdef __GLIBC__
    return gnu_get_libc_version();
#else
    return "musl";
#endif
}
