/* A libc that says what a socket is like when bind(2) is called: preloaded behind the library, it is what the library
   calls. */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static int option(int socket, int name)
{
    int value = -1;
    socklen_t length = sizeof value;
    getsockopt(socket, SOL_SOCKET, name, &value, &length);
    return value;
}

int bind(int socket, const struct sockaddr *address, socklen_t length)
{
    printf("at bind: reuseport %d reuseaddr %d\n", option(socket, SO_REUSEPORT), option(socket, SO_REUSEADDR));
    return syscall(SYS_bind, socket, address, length);
}
