/* What the hooks have in common, the right one and the wrong ones: they hook fsync(2). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

typedef int fsync_function(int fd);
typedef int bind_function(int fd, const struct sockaddr *address, socklen_t length);

/* The next one, found when it is first wanted. */
static inline fsync_function *next_fsync(void)
{
    static fsync_function *next;
    if (!next) {
        next = (fsync_function *)dlsym(RTLD_NEXT, "fsync");
    }
    return next;
}
