/* Binds a socket of TCP and one of MPTCP to an address that can't be read, and one that can. */
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>

int main(void)
{
    int protocols[] = { 0, 262 /* IPPROTO_MPTCP */ };
    for (int i = 0; i < 2; i++) {
        struct sockaddr_in here = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
        int fd = socket(AF_INET, SOCK_STREAM, protocols[i]);
        int wild = bind(fd, (struct sockaddr *)0x10, sizeof here);
        printf("%d %d\n", wild, bind(fd, (struct sockaddr *)&here, sizeof here));
    }
    return 0;
}
