/* Many sockets, and many threads. */
#define _GNU_SOURCE
#include "host.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

enum { PORTS = 65536, MAX_THREADS = 64 };

static const int on = 1;

static int bind_to_any_port(int socket)
{
    struct sockaddr_in any = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    return bind(socket, (struct sockaddr *)&any, sizeof any);
}

static int port_of(int socket)
{
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    require(getsockname(socket, (struct sockaddr *)&address, &length) == 0, "a bound socket");
    return ntohs(address.sin_port);
}

void bind_many(int type, int count, int reuse_port)
{
    static unsigned char taken[PORTS];
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);

    int duplicates = 0;
    for (int i = 0; i < count; i++) {
        int one = socket(AF_INET, type, 0);
        require(one >= 0, "that many sockets");
        if (reuse_port) {
            setsockopt(one, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
        }
        require(bind_to_any_port(one) == 0, "that many ports");
        duplicates += taken[port_of(one)]++ != 0;
    }
    printf("duplicates %d\n", duplicates);
}

static atomic_int awaited;
static atomic_int with_reuse_port;

/* Not pthread_barrier_wait(3): a thread that has to be woken comes too late to meet another one in the library. */
static void wait_for_the_others(void)
{
    awaited--;
    while (awaited > 0) {
        sched_yield();
    }
}

static void *bind_one(void *argument)
{
    int one = socket(AF_INET, SOCK_STREAM, 0);
    int value = -1;
    socklen_t length = sizeof value;
    wait_for_the_others();
    require(bind_to_any_port(one) == 0, "a port");
    getsockopt(one, SOL_SOCKET, SO_REUSEPORT, &value, &length);
    with_reuse_port += value == 1;
    return argument;
}

void bind_at_once(int count)
{
    pthread_t threads[MAX_THREADS];
    require(count <= MAX_THREADS, "fewer threads");
    awaited = count;
    for (int i = 0; i < count; i++) {
        require(pthread_create(&threads[i], NULL, bind_one, NULL) == 0, "a thread");
    }
    for (int i = 0; i < count; i++) {
        pthread_join(threads[i], NULL);
    }
    printf("reuseport %d of %d\n", with_reuse_port, count);
}
