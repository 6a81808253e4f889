/* Binds a socket in the way that the first argument names, to the port that the second does, and writes what bind answered and
   what SO_REUSEPORT is. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static int port;

static void report(int fd, int socket, int result)
{
    int error = errno;
    int option = -1;
    socklen_t length = sizeof option;
    char line[80];
    getsockopt(socket, SOL_SOCKET, SO_REUSEPORT, &option, &length);
    int size = snprintf(line, sizeof line, "%s %d\n", result == 0 ? "bound" : strerror(error), option);
    if (write(fd, line, size) != size)
        exit(1);
}

static void bind_ipv4(int fd, int type, int length)
{
    int s = socket(AF_INET, type, 0);
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    report(fd, s, bind(s, (struct sockaddr *)&address, length));
    if (type == SOCK_STREAM)
        listen(s, 1);
}

/* Binds a socket that was created before or after the process became one that nobody may trace. */
static int bind_hidden(int type, int is_earlier)
{
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    int s = is_earlier ? socket(AF_INET, type, 0) : -1;
    prctl(PR_SET_DUMPABLE, 0);
    if (!is_earlier) {
        int plain = socket(AF_INET, type, 0);
        s = socket(AF_INET, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (plain != 3 || s != 4 || fcntl(plain, F_GETFD) != 0 || fcntl(plain, F_GETFL) != O_RDWR || fcntl(s, F_GETFD) != FD_CLOEXEC
            || fcntl(s, F_GETFL) != (O_RDWR | O_NONBLOCK))
            return 3;
        if (type == SOCK_STREAM && (socket(AF_INET, type, IPPROTO_UDP) != -1 || errno != EPROTONOSUPPORT))
            return 4;
    }
    report(1, s, bind(s, (struct sockaddr *)&address, sizeof address));
    return type == SOCK_STREAM ? listen(s, 1) != 0 : 0;
}

static void *bind_in_thread(void *unused)
{
    bind_ipv4(1, SOCK_STREAM, sizeof(struct sockaddr_in));
    return unused;
}

int main(int count, char **arguments)
{
    const char *way = arguments[1];
    port = atoi(arguments[2]);
    if (strcmp(way, "tcp") == 0)
        bind_ipv4(1, SOCK_STREAM, sizeof(struct sockaddr_in));
    else if (strcmp(way, "udp") == 0)
        bind_ipv4(1, SOCK_DGRAM, sizeof(struct sockaddr_in));
    else if (strcmp(way, "short") == 0)
        bind_ipv4(1, SOCK_STREAM, 8);
    else if (strcmp(way, "tcp6") == 0) {
        int s = socket(AF_INET6, SOCK_STREAM, 0);
        struct sockaddr_in6 address = { .sin6_family = AF_INET6, .sin6_port = htons(port), .sin6_addr = IN6ADDR_LOOPBACK_INIT };
        report(1, s, bind(s, (struct sockaddr *)&address, sizeof address));
    } else if (strcmp(way, "raw") == 0) {
        int s = socket(AF_INET, SOCK_STREAM, 0);
        struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
        report(1, s, syscall(SYS_bind, s, &address, sizeof address));
        listen(s, 1);
    } else if (strcmp(way, "x32") == 0) {
        int s = socket(AF_INET, SOCK_STREAM, 0);
        struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
        report(1, s, syscall(0x40000000 | SYS_bind, s, &address, sizeof address));
    } else if (strcmp(way, "unbound") == 0) {
        int s = socket(AF_INET, SOCK_STREAM, 0);
        report(1, s, listen(s, 1));
    } else if (strcmp(way, "hidden") == 0) {
        return bind_hidden(SOCK_STREAM, 0);
    } else if (strcmp(way, "hidden-udp") == 0) {
        return bind_hidden(SOCK_DGRAM, 0);
    } else if (strcmp(way, "hidden-earlier") == 0) {
        return bind_hidden(SOCK_STREAM, 1);
    } else if (strcmp(way, "unix") == 0) {
        int s = socket(AF_UNIX, SOCK_STREAM, 0);
        struct sockaddr_un address = { .sun_family = AF_UNIX };
        report(1, s, bind(s, (struct sockaddr *)&address, sizeof(sa_family_t)));
    } else if (strcmp(way, "nowhere") == 0) {
        int s = socket(AF_INET, SOCK_STREAM, 0);
        report(1, s, bind(s, (struct sockaddr *)8, sizeof(struct sockaddr_in)));
    } else if (strcmp(way, "closed") == 0) {
        struct sockaddr_in address = { .sin_family = AF_INET };
        report(1, 999, bind(999, (struct sockaddr *)&address, sizeof address));
    } else if (strcmp(way, "thread") == 0) {
        pthread_t thread;
        pthread_create(&thread, NULL, bind_in_thread, NULL);
        pthread_join(thread, NULL);
    } else if (strcmp(way, "grandchild") == 0) {
        if (fork() == 0) {
            if (fork() == 0)
                return bind_ipv4(1, SOCK_STREAM, sizeof(struct sockaddr_in)), 0;
            return wait(NULL) < 0;
        }
        wait(NULL);
    } else if (strcmp(way, "daemon") == 0) {
        /* Binds when the command has ended, and the pipe of the third argument's file is opened for it. */
        if (fork() == 0) {
            setsid();
            close(0), close(1), close(2);
            int start = open(arguments[3], O_RDONLY);
            char c;
            if (read(start, &c, 1) != 1)
                return 1;
            int answer = open(arguments[4], O_WRONLY);
            bind_ipv4(answer, SOCK_STREAM, sizeof(struct sockaddr_in));
        }
    } else
        return 2;
    return count > 5 ? 1 : 0;
}
