/* Reads the family of the address without a check that it is readable. */
#include "hook.h"

int bind(int fd, const struct sockaddr *address, socklen_t length)
{
    bind_function *next = (bind_function *)dlsym(RTLD_NEXT, "bind");
    return address->sa_family == AF_UNIX ? next(fd, address, length) : next(fd, address, length);
}
