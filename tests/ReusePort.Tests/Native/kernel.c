/* What Linux does and qemu's emulation of its calls does not, for the programs that it runs:

   - bind(2) looks at the descriptor before it looks at the address (qemu: the address first), and takes no length beyond
     sockaddr_storage (qemu dies of the longest).

   The tests that depend on it run without this file wherever the kernel itself answers, and expect the same. */
#define _GNU_SOURCE
#include <errno.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static int is_socket(int socket)
{
    int type;
    socklen_t length = sizeof type;
    return getsockopt(socket, SOL_SOCKET, SO_TYPE, &type, &length) == 0;
}

int bind(int socket, const struct sockaddr *address, socklen_t length)
{
    if (!is_socket(socket)) {
        return -1;
    }
    if (length > sizeof(struct sockaddr_storage)) {
        errno = EINVAL;
        return -1;
    }
    return syscall(SYS_bind, socket, address, length);
}
