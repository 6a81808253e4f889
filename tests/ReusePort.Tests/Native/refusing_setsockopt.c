/* A libc whose kernel knows neither SO_REUSEPORT nor SO_REUSEADDR: preloaded behind the library, it is what the library
   calls. */
#define _GNU_SOURCE
#include <errno.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

int setsockopt(int socket, int level, int name, const void *value, socklen_t length)
{
    if (level == SOL_SOCKET && (name == SO_REUSEPORT || name == SO_REUSEADDR)) {
        errno = ENOPROTOOPT;
        return -1;
    }
    return syscall(SYS_setsockopt, socket, level, name, value, length);
}
