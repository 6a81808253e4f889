/* A libc whose dlsym(3) leaves errno changed, as it may, and finds a bind(2) that only makes the call. MISSES is how
   often it finds nothing before that. */
#define _GNU_SOURCE
#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef MISSES
#define MISSES 0
#endif

static int searches;

static int next_bind(int socket, const struct sockaddr *address, socklen_t length)
{
    return syscall(SYS_bind, socket, address, length);
}

void *dlsym(void *handle, const char *name)
{
    (void)handle;
    errno = ENOENT;
    return searches++ >= MISSES && strcmp(name, "bind") == 0 ? (void *)next_bind : NULL;
}
