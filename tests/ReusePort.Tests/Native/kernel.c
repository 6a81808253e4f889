/* What Linux does and qemu's emulation of its calls does not, for the programs that it runs:

   - bind(2) looks at the descriptor before it looks at the address (qemu: the address first), and takes no length beyond
     sockaddr_storage (qemu dies of the longest).
   - setsockopt(2) copies the value of an option before it refuses one that doesn't exist (qemu never looks at it).
   - getsockopt(2) tells the interface that a socket is bound to by its name (qemu: by its index alone).

   The tests that depend on it run without this file wherever the kernel itself answers, and expect the same. */
#define _GNU_SOURCE
#include <errno.h>
#include <net/if.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static int is_socket(int socket)
{
    int type;
    socklen_t length = sizeof type;
    return getsockopt(socket, SOL_SOCKET, SO_TYPE, &type, &length) == 0;
}

/* write(2) leaves it to the kernel whether the memory can be read. */
static int can_read(const void *memory, size_t length)
{
    int ends[2];
    if (pipe(ends) != 0) {
        return 0;
    }
    int result = write(ends[1], memory, length) == (ssize_t)length;
    int error = errno;
    close(ends[0]);
    close(ends[1]);
    errno = error;
    return result;
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

int setsockopt(int socket, int level, int name, const void *value, socklen_t length)
{
    if (name == -1) {
        if (is_socket(socket) && can_read(value, length)) {
            errno = ENOPROTOOPT;
        }
        return -1;
    }
    return syscall(SYS_setsockopt, socket, level, name, value, length);
}

int getsockopt(int socket, int level, int name, void *value, socklen_t *length)
{
    if (level != SOL_SOCKET || name != SO_BINDTODEVICE) {
        return syscall(SYS_getsockopt, socket, level, name, value, length);
    }

    int index;
    char device[IFNAMSIZ] = "";
    socklen_t size = sizeof index;
    if (syscall(SYS_getsockopt, socket, level, SO_BINDTOIFINDEX, &index, &size) != 0) {
        return -1;
    }
    *length = index == 0 ? 0 : strlen(if_indextoname(index, device)) + 1;
    memcpy(value, device, *length);
    return 0;
}
