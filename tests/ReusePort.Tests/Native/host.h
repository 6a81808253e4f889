/* What the parts of the host program share. */
#ifndef HOST_H
#define HOST_H

#include <netinet/in.h>
#include <sys/socket.h>

/* Numbers of the kernel that not every libc's headers have. */
#ifndef IPPROTO_MPTCP
#define IPPROTO_MPTCP 262
#endif
#ifndef SO_BINDTOIFINDEX
#define SO_BINDTOIFINDEX 62
#endif
enum { SOCKADDR_NL_SIZE = 12 };

/* One call of bind(2) and what came of it. It lies in memory that a forked child shares. */
struct bind_call {
    int socket;
    const struct sockaddr *address;
    socklen_t length;
    int result;
    int error;
};

/* What errno is before each call: no error of the kernel has this number. */
enum { UNTOUCHED = 12345 };

/* Makes the call from a place: "here", "signal", "fork", "vfork", "thread". Returns 0 for a place that it doesn't know. */
int call_from(const char *place, struct bind_call *call);

/* Ends the program if what a test needs is not available: that is not an answer of the library. */
void require(int condition, const char *what);

/* The name of an error that bind(2) gives, or a description of another. */
const char *error_name(int error);

/* The version of glibc, or "musl". */
const char *libc_version(void);

/* Binds COUNT sockets to 127.0.0.1, port 0, and prints how many of them have the port of another one. */
void bind_many(int type, int count, int reuse_port);

/* Binds from COUNT threads at once, and prints how many of the sockets have SO_REUSEPORT. */
void bind_at_once(int count);

#endif
