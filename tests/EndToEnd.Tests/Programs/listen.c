/* Listens on a port of the loopback address and says whether the socket may share it: listen PORT
   With a name it then answers every connection with it: listen PORT NAME */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int fail(const char *what)
{
    perror(what);
    return EXIT_FAILURE;
}

int main(int count, char **arguments)
{
    if (count < 2)
        return EXIT_FAILURE;

    struct sockaddr_in address = {
        .sin_family = AF_INET,
        .sin_port = htons((unsigned short)atoi(arguments[1])),
        .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
    };
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(listener, (struct sockaddr *)&address, sizeof address) != 0)
        return fail("bind");

    int is_shared;
    socklen_t length = sizeof is_shared;
    if (getsockopt(listener, SOL_SOCKET, SO_REUSEPORT, &is_shared, &length) != 0)
        return fail("getsockopt");
    if (listen(listener, SOMAXCONN) != 0)
        return fail("listen");

    printf("SO_REUSEPORT=%d\n", is_shared);
    fflush(stdout);
    while (count > 2) {
        int connection = accept(listener, NULL, NULL);
        if (connection == -1)
            return fail("accept");
        if (write(connection, arguments[2], strlen(arguments[2])) == -1)
            return fail("write");
        close(connection);
    }

    return EXIT_SUCCESS;
}
