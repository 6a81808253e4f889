/* A kernel under a filter of system calls that refuses setsockopt(2) before anybody looks at its arguments (seccomp(2)). */
#include <errno.h>
#include <sys/socket.h>

int setsockopt(int socket, int level, int name, const void *value, socklen_t length)
{
    (void)socket, (void)level, (void)name, (void)value, (void)length;
    errno = EPERM;
    return -1;
}
