/* A library whose constructor binds sockets, before main. THREADS is how many of its threads bind, the first one before the
   others; none: the constructor does. It prints "bind 0" only if a success has left errno as it was. VARIABLE is put into the environment first: nothing to a library that has read it. */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

#define UNTOUCHED 12345

static void *bind_one(void *address)
{
    struct sockaddr_in place = { .sin_family = AF_INET };
    int one = socket(AF_INET, SOCK_STREAM, 0);
    int value = -1;
    socklen_t length = sizeof value;
    inet_pton(AF_INET, address, &place.sin_addr);
    errno = UNTOUCHED;
    int result = bind(one, (struct sockaddr *)&place, sizeof place);
    const char *change = errno == UNTOUCHED ? "" : " and another errno";
    getsockopt(one, SOL_SOCKET, SO_REUSEPORT, &value, &length);
    printf("%s: bind %d%s, reuseport %d\n", (const char *)address, result, change, value);
    return NULL;
}

__attribute__((constructor)) static void bind_early(void)
{
#ifdef VARIABLE
    putenv(VARIABLE);
#endif
#ifdef THREADS
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++) {
        pthread_create(&threads[i], NULL, bind_one, "127.0.0.1");
        if (i == 0) {
            pthread_join(threads[i], NULL);
        }
    }
    for (int i = 1; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
#else
    bind_one("127.0.0.1");
    bind_one("127.0.0.2");
#endif
}
