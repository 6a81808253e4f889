// What a careful C programmer would write to set SO_REUSEPORT before bind(2): six variables, one address and one port,
// read at each bind, as preload libraries of this kind do. Compiled with -O2 and the usual hardening.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

static int (*next_bind)(int, const struct sockaddr *, socklen_t);

__attribute__((constructor)) static void initialize(void)
{
    next_bind = dlsym(RTLD_NEXT, "bind");
}

static void report(const char *option)
{
    if (getenv("LIBREUSEPORT_DEBUG"))
        fprintf(stderr, "libreuseport:%s:%s\n", option, strerror(errno));
}

static int number(const char *variable, int otherwise)
{
    const char *text = getenv(variable);
    return text ? atoi(text) : otherwise;
}

static int address_matches(const struct sockaddr *address)
{
    const char *wanted = getenv("LIBREUSEPORT_ADDR");
    if (!wanted)
        return 1;
    char text[INET6_ADDRSTRLEN];
    const void *bytes = address->sa_family == AF_INET
        ? (const void *)&((const struct sockaddr_in *)address)->sin_addr
        : (const void *)&((const struct sockaddr_in6 *)address)->sin6_addr;
    return inet_ntop(address->sa_family, bytes, text, sizeof text) && !strcmp(text, wanted);
}

static int port_matches(const struct sockaddr *address)
{
    const char *wanted = getenv("LIBREUSEPORT_PORT");
    if (!wanted)
        return 1;
    in_port_t port = address->sa_family == AF_INET
        ? ((const struct sockaddr_in *)address)->sin_port
        : ((const struct sockaddr_in6 *)address)->sin6_port;
    return ntohs(port) == atoi(wanted);
}

static void set_option(int socket, int option, const char *name, int value)
{
    if (value >= 0 && setsockopt(socket, SOL_SOCKET, option, &value, sizeof value) < 0)
        report(name);
}

int bind(int socket, const struct sockaddr *address, socklen_t length)
{
    int saved = errno;
    if (address->sa_family != AF_INET && address->sa_family != AF_INET6)
        return next_bind(socket, address, length);

    const char *device = getenv("SO_BINDTODEVICE");
    if (device && setsockopt(socket, SOL_SOCKET, SO_BINDTODEVICE, device, strlen(device)) < 0)
    {
        report("SO_BINDTODEVICE");
        return -1;
    }

    if (address_matches(address) && port_matches(address))
    {
        set_option(socket, SO_REUSEPORT, "SO_REUSEPORT", number("SO_REUSEPORT", 1));
        set_option(socket, SO_REUSEADDR, "SO_REUSEADDR", number("SO_REUSEADDR", -1));
    }

    errno = saved;
    return next_bind(socket, address, length);
}
