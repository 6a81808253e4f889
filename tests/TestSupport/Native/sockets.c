/* Passes valid and invalid addresses to every function that takes one, on descriptors of every kind that
   can be made here; prints what came of each call. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { PAGE = 4096, FAMILIES = 46, TYPES = 6, UNTOUCHED = 4711 };

static const int protocols[] = { 0, 1, 6, 17, 33, 58, 132, 136, 255, 262 };

/* A readable page between two that aren't. */
static char *page;

static int other_descriptor(int kind)
{
    int ends[2], closed;
    switch (kind) {
    case 0:
        return -1;
    case 1:
        closed = dup(STDOUT_FILENO);
        close(closed);
        return closed;
    case 2:
        if (pipe(ends) != 0) {
            exit(2);
        }
        close(ends[0]);
        return ends[1];
    case 3:
        return open("/", O_PATH);
    case 4:
        return open("/dev/null", O_RDWR);
    case 5:
        return epoll_create1(0);
    case 6:
        return memfd_create("sockets", 0);
    default:
        return -2;
    }
}

static void *place(int number, const void *readable, size_t length)
{
    switch (number) {
    case 0:
        return NULL;
    case 1:
        return (void *)0x10;
    case 2:
        return (void *)-8;
    case 3:
        return (void *)-4096;
    case 4:
        return page + PAGE;
    case 5:
        return page - 2;
    case 6:
        return memcpy(page + PAGE - 1, readable, 1);
    case 7:
        return memcpy(page + PAGE - 2, readable, 2);
    case 8:
        return memcpy(page + PAGE - 4, readable, 4);
    case 9:
        return memcpy(page + PAGE - 8, readable, 8);
    case 10:
        return memcpy(page + PAGE - 15, readable, 15);
    case 11:
        return memcpy(page + PAGE - length, readable, length);
    case 12:
        return memcpy(page + 1, readable, length);
    default:
        return NULL;
    }
}

static long call(int function, int fd, void *address, socklen_t length)
{
    struct iovec part = { "hello", 5 };
    struct msghdr message = { .msg_name = address, .msg_namelen = length, .msg_iov = &part, .msg_iovlen = 1 };
    struct msghdr control = { .msg_iov = &part, .msg_iovlen = 1, .msg_control = address, .msg_controllen = length };
    struct mmsghdr messages = { .msg_hdr = message };
    switch (function) {
    case 0:
        return bind(fd, address, length);
    case 1:
        return connect(fd, address, length);
    case 2:
        return sendto(fd, "hello", 5, MSG_DONTWAIT | MSG_NOSIGNAL, address, length);
    case 3:
        return sendmsg(fd, &message, MSG_DONTWAIT | MSG_NOSIGNAL);
    case 4:
        return sendmsg(fd, &control, MSG_DONTWAIT | MSG_NOSIGNAL);
    case 5:
        return sendmsg(fd, address, MSG_DONTWAIT | MSG_NOSIGNAL);
    case 6:
        return sendmmsg(fd, &messages, 1, MSG_DONTWAIT | MSG_NOSIGNAL);
    case 7:
        return sendmmsg(fd, address, 1, MSG_DONTWAIT | MSG_NOSIGNAL);
    case 8:
        return accept4(fd, address, &length, SOCK_NONBLOCK);
    default:
        return accept(fd, &(struct sockaddr){ 0 }, address);
    }
}

static const char *const functions[] = {
    "bind", "connect", "sendto", "sendmsg name", "sendmsg control", "sendmsg", "sendmmsg name", "sendmmsg", "accept4", "accept length",
};

/* What lies at a readable place: an address, or for functions of another kind what they take for nothing. */
static void call_all(const char *kind, int (*make)(int, int, int), int a, int b, int c)
{
    struct sockaddr_in v4 = { .sin_family = AF_INET, .sin_port = htons(9), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    struct sockaddr_in6 v6 = { .sin6_family = AF_INET6, .sin6_port = htons(9), .sin6_addr = IN6ADDR_LOOPBACK_INIT };
    char storage[2][128] = { { 0 }, { 0 } }, empty[128] = { 0 };
    socklen_t lengths[] = { 16, 28, 128 };
    memcpy(storage[0], &v4, sizeof v4);
    memcpy(storage[1], &v6, sizeof v6);
    for (int function = 0; function < 10; function++) {
        for (int where = 0; where <= 12; where++) {
            for (int i = 0; i < 3; i++) {
                int takes_address = function < 4 || function == 6;
                /* The kernel takes a while to close a socket of AF_PACKET. */
                static int packet = -1;
                int fd = a == AF_PACKET && make == socket && packet >= 0 ? packet : make(a, b, c);
                if (function >= 8 && fd >= 0) {
                    fcntl(fd, F_SETFL, O_NONBLOCK);
                }
                void *address = place(where, takes_address ? storage[i > 0] : empty, lengths[i]);
                errno = UNTOUCHED;
                long result = call(function, fd, address, lengths[i]);
                int error = errno;
                printf("%s: %s of %d bytes at place %d: %ld %s\n", kind, functions[function], lengths[i], where, result,
                       result >= 0 ? error == UNTOUCHED ? "" : "errno changed" : strerror(error));
                if (a == AF_PACKET && make == socket) {
                    packet = fd;
                } else if (fd >= 0) {
                    close(fd);
                }
            }
        }
    }
}

static int other(int kind, int b, int c)
{
    (void)b, (void)c;
    return other_descriptor(kind);
}

int main(void)
{
    char kind[64];
    alarm(100);
    page = mmap(NULL, 3 * PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    page += PAGE;
    mprotect(page, PAGE, PROT_READ | PROT_WRITE);
    for (int i = 0; i <= 6; i++) {
        snprintf(kind, sizeof kind, "descriptor %d", i);
        call_all(kind, other, i, 0, 0);
    }
    for (int family = 0; family < FAMILIES; family++) {
        for (int type = 1; type <= TYPES; type++) {
            for (unsigned i = 0; i < sizeof protocols / sizeof *protocols; i++) {
                int fd = socket(family, type, protocols[i]);
                if (fd < 0) {
                    continue;
                }
                close(fd);
                if (family != AF_PACKET || (type == SOCK_DGRAM && i == 0)) {
                    snprintf(kind, sizeof kind, "socket(%d, %d, %d)", family, type, protocols[i]);
                    call_all(kind, socket, family, type, protocols[i]);
                }
            }
        }
    }
    return 0;
}
