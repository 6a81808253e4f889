/* One call of every function that a library of this repository intercepts, but for FUNCTION if that is defined: none of them
   does harm, and most fail. */
#ifndef CALLS_H
#define CALLS_H

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dirent.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define NOWHERE "/no/such/file"
#define TEXT(name) #name
#define TEXT_OF(name) TEXT(name)

#ifdef FUNCTION
#define CALL(name, ...) (strcmp(#name, TEXT_OF(FUNCTION)) != 0 ? (void)name(__VA_ARGS__) : (void)0)
#else
#define CALL(name, ...) ((void)name(__VA_ARGS__))
#endif

static inline void call_files(void)
{
    CALL(open, NOWHERE, O_RDONLY);
    CALL(openat, AT_FDCWD, NOWHERE, O_RDONLY);
    CALL(creat, NOWHERE, 0600);
    CALL(fopen, NOWHERE, "r");
    CALL(opendir, NOWHERE);
    CALL(unlink, NOWHERE);
    CALL(unlinkat, AT_FDCWD, NOWHERE, 0);
    CALL(remove, NOWHERE);
    CALL(rename, NOWHERE, NOWHERE);
    CALL(renameat, AT_FDCWD, NOWHERE, AT_FDCWD, NOWHERE);
    CALL(mkdir, NOWHERE, 0700);
    CALL(mkdirat, AT_FDCWD, NOWHERE, 0700);
    CALL(rmdir, NOWHERE);
}

static inline void call_sync(void)
{
    static char page[1];
    CALL(fsync, 0);
    CALL(fdatasync, 0);
    CALL(syncfs, -1);
    CALL(msync, page, 1, MS_SYNC);
    CALL(sync_file_range, 0, 0, 0, 0);
}

static inline void call_processes(void)
{
    char *none[] = { NULL };
    CALL(execve, NOWHERE, none, none);
    CALL(execv, NOWHERE, none);
    CALL(execvp, NOWHERE, none);
    CALL(execvpe, NOWHERE, none, none);
    pid_t child;
    CALL(posix_spawn, &child, NOWHERE, NULL, NULL, none, none);
    CALL(posix_spawnp, &child, NOWHERE, NULL, NULL, none, none);
}

/* 198.51.100.1 is for documentation (RFC 5737). The sockets stay open: close(2) may be the FUNCTION. */
static inline void call_sockets(int type)
{
    struct sockaddr_in here = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    struct sockaddr_in there = { .sin_family = AF_INET, .sin_port = htons(9), .sin_addr.s_addr = htonl(0xc6336401) };
    struct sockaddr *from = (struct sockaddr *)&here, *to = (struct sockaddr *)&there;
    struct iovec part = { "hello", 5 };
    struct mmsghdr message = { .msg_hdr = { .msg_name = to, .msg_namelen = sizeof there, .msg_iov = &part, .msg_iovlen = 1 } };
    socklen_t length = sizeof here;
    int fd = socket(AF_INET, type | SOCK_NONBLOCK, 0);
    CALL(bind, fd, from, length);
    CALL(listen, fd, 1);
    CALL(accept, fd, NULL, NULL);
    CALL(accept4, fd, NULL, NULL, 0);
    fd = socket(AF_INET, type | SOCK_NONBLOCK, 0);
    CALL(sendto, fd, "hello", 5, MSG_DONTWAIT | MSG_NOSIGNAL, to, sizeof there);
    CALL(sendmsg, fd, &message.msg_hdr, MSG_DONTWAIT | MSG_NOSIGNAL);
    CALL(sendmmsg, fd, &message, 1, MSG_DONTWAIT | MSG_NOSIGNAL);
    CALL(connect, fd, to, sizeof there);
}

static inline void call_clocks(void)
{
    struct timespec time = { 0, 1 };
    struct timeval day;
    struct stat status;
    CALL(nanosleep, &time, &time);
    CALL(clock_gettime, CLOCK_REALTIME, &time);
    CALL(gettimeofday, &day, NULL);
    CALL(stat, "/", &status);
    CALL(lstat, "/", &status);
}

static inline void call_all(void)
{
    call_clocks();
    call_files();
    call_sync();
    call_processes();
    call_sockets(SOCK_STREAM);
    call_sockets(SOCK_DGRAM);
}

#endif
