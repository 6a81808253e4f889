// Binds a new socket each time:  binds COUNT inet|unix PORT [linger]
// With linger it then writes a line and waits until its standard input ends, so that its mappings can be read.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int main(int count, char **arguments)
{
    int unix_domain = !strcmp(arguments[2], "unix");
    struct sockaddr_in inet = {.sin_family = AF_INET, .sin_port = htons(atoi(arguments[3])), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct sockaddr_un local = {.sun_family = AF_UNIX};
    socklen_t length = offsetof(struct sockaddr_un, sun_path) + 1 + sprintf(local.sun_path + 1, "hook-cost-benchmark");
    for (int left = atoi(arguments[1]); left > 0; left--)
    {
        int one = socket(unix_domain ? AF_UNIX : AF_INET, SOCK_STREAM, 0);
        // An abstract name, which leaves no file (unix(7)).
        int failed = unix_domain
            ? bind(one, (struct sockaddr *)&local, length)
            : bind(one, (struct sockaddr *)&inet, sizeof inet);
        if (failed)
            return 1;
        close(one);
    }
    char byte;
    return count == 5 && (write(1, "\n", 1) != 1 || read(0, &byte, 1) != 0);
}
