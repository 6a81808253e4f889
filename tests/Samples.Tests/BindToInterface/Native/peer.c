/* Tells everybody who connects or sends a datagram to port 9000 the address that he comes from. Returns when it is ready, and
   goes on in a child. */
#include <arpa/inet.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int open_port(int type)
{
    struct sockaddr_in6 address = { .sin6_family = AF_INET6, .sin6_port = htons(9000) };
    int on = 1, fd = socket(AF_INET6, type, 0);
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof address) != 0 || (type == SOCK_STREAM && listen(fd, 16) != 0)) {
        perror("peer");
        exit(1);
    }
    return fd;
}

/* In an HTTP answer, which curl understands and the others can read. */
static int describe(const struct sockaddr_in6 *from, char *text, size_t size)
{
    char address[INET6_ADDRSTRLEN];
    inet_ntop(AF_INET6, &from->sin6_addr, address, sizeof address);
    char *v4 = strstr(address, "::ffff:");
    return snprintf(text, size, "HTTP/1.0 200 OK\r\n\r\n%s\n", v4 == address ? address + 7 : address);
}

int main(void)
{
    struct pollfd ports[] = { { open_port(SOCK_STREAM), POLLIN, 0 }, { open_port(SOCK_DGRAM), POLLIN, 0 } };
    if (fork() != 0) {
        return 0;
    }

    /* Nobody waits for its output. */
    close(0);
    close(1);
    close(2);
    for (;;) {
        char text[512], received[2048];
        struct sockaddr_in6 from;
        socklen_t length = sizeof from;
        poll(ports, 2, -1);
        if (ports[0].revents) {
            int client = accept(ports[0].fd, (struct sockaddr *)&from, &length);
            ssize_t count = recv(client, received, sizeof received, 0);
            if (count > 0) {
                send(client, text, describe(&from, text, sizeof text), MSG_NOSIGNAL);
            }
            close(client);
        } else if (ports[1].revents && recvfrom(ports[1].fd, received, sizeof received, 0, (struct sockaddr *)&from, &length) >= 0) {
            sendto(ports[1].fd, text, describe(&from, text, sizeof text), 0, (struct sockaddr *)&from, length);
        }
    }
}
