/* Makes calls on one socket after the other, and writes a word for each: client CALL...
     tcp4 tcp6 udp4 udp6 raw6  a new socket; raw6 is one of ICMPv6
     bind=ADDRESS              to port 0
     connect=ADDRESS sendto=ADDRESS sendmsg=ADDRESS fastopen=ADDRESS
     nameless=ADDRESS          sendto with AF_UNSPEC as family
     sendmmsg=ADDRESS,ADDRESS
     pktinfo=ADDRESS,INTERFACE sendmsg with an IP_PKTINFO that names an interface
     lengths=ADDRESS           sendmsg with control data whose lengths can't be
     race=ADDRESS              sendto on new sockets of IPv4, by several threads at once
     wild                      every function with addresses that can't be read
     unix                      connect to a Unix socket that isn't there
     v6only                    IPV6_V6ONLY
     dissolve                  connect with AF_UNSPEC
     device=INTERFACE          SO_BINDTODEVICE
     listen
     ask                       writes the address that the peer sees, after "send" on a connected socket
   An ADDRESS may have a zone: ff02::1%INTERFACE. A call that works is "ok". Nothing that the program passes may change, nor may errno if a call works. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <net/if.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

enum { UNTOUCHED = 4711, RACERS = 2, RACES = 500 };

static int fd = -1;
static int type;

#ifndef __GLIBC__
/* musl has no function for the names of errors. */
static const char *strerrorname_np(int error)
{
    return error == ENETUNREACH ? "ENETUNREACH" : strerror(error);
}
#endif

static void say(const char *word)
{
    printf("%s\n", word);
    fflush(stdout);
}

static void report(long result)
{
    int error = errno;
    if (result >= 0) {
        say(error == UNTOUCHED ? "ok" : "errno changed");
    } else {
        say(strerrorname_np(error));
    }
    errno = UNTOUCHED;
}

/* A union needs the length beside the address. */
struct address {
    struct sockaddr_storage value;
    socklen_t length;
};

static struct address parse(const char *words, int port)
{
    char text[128];
    snprintf(text, sizeof text, "%s", words);
    char *zone = strchr(text, '%');
    if (zone) {
        *zone++ = '\0';
    }
    struct address result = { .length = 0 };
    struct sockaddr_in *v4 = (struct sockaddr_in *)&result.value;
    struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)&result.value;
    if (inet_pton(AF_INET, text, &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        result.length = sizeof *v4;
    } else if (inet_pton(AF_INET6, text, &v6->sin6_addr) == 1) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(type == SOCK_RAW ? 0 : port);
        v6->sin6_scope_id = zone ? if_nametoindex(zone) : 0;
        result.length = sizeof *v6;
    } else {
        fprintf(stderr, "no address: %s\n", text);
        exit(2);
    }
    errno = UNTOUCHED;
    return result;
}

static void new_socket(int family, char kind)
{
    struct timeval patience = { .tv_sec = 20 };
    close(fd);
    type = kind == 't' ? SOCK_STREAM : kind == 'r' ? SOCK_RAW : SOCK_DGRAM;
    fd = socket(family, type, kind == 'r' ? IPPROTO_ICMPV6 : 0);
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    errno = UNTOUCHED;
}

static void demand_same(const struct address *now, const struct address *before)
{
    if (memcmp(now, before, sizeof *now) != 0) {
        say("address changed");
    }
}

static void call_with_address(const char *function, const char *text)
{
    struct address address = parse(text, strcmp(function, "bind") == 0 ? 0 : 9000);
    if (strcmp(function, "nameless") == 0) {
        address.value.ss_family = AF_UNSPEC;
    }
    struct address before = address;
    struct sockaddr *pointer = (struct sockaddr *)&address.value;
    if (strcmp(function, "bind") == 0) {
        report(bind(fd, pointer, address.length));
    } else if (strcmp(function, "connect") == 0) {
        report(connect(fd, pointer, address.length));
    } else if (strcmp(function, "fastopen") == 0) {
        report(sendto(fd, "hello", 5, MSG_FASTOPEN, pointer, address.length));
    } else if (strcmp(function, "sendmsg") == 0) {
        struct iovec part = { "hello", 5 };
        struct msghdr message = { .msg_name = pointer, .msg_namelen = address.length, .msg_iov = &part, .msg_iovlen = 1 };
        report(sendmsg(fd, &message, 0));

        /* The kernel takes a longer name for one of 128 bytes. */
        message.msg_namelen = 4096;
        report(sendmsg(fd, &message, 0));
    } else {
        report(sendto(fd, "hello", 5, 0, pointer, address.length));
    }
    demand_same(&address, &before);
}

static void call_sendmmsg(char *texts)
{
    struct iovec part = { "hello", 5 };
    struct address addresses[4];
    struct mmsghdr messages[4] = { 0 };
    int count = 0;
    for (char *text = strtok(texts, ","); text; text = strtok(NULL, ",")) {
        addresses[count] = parse(text, 9000);
        messages[count].msg_hdr = (struct msghdr){
            .msg_name = &addresses[count].value, .msg_namelen = addresses[count].length, .msg_iov = &part, .msg_iovlen = 1,
        };
        count++;
    }
    int sent = sendmmsg(fd, messages, count, 0);
    if (sent < 0) {
        report(sent);
    } else {
        printf("%d sent\n", sent);
    }
}

static void call_with_pktinfo(char *text)
{
    char *interface = strchr(text, ',');
    *interface++ = '\0';
    struct address address = parse(text, 9000);
    struct iovec part = { "hello", 5 };
    _Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof(int)) + CMSG_SPACE(sizeof(struct in_pktinfo))];
    struct msghdr message = {
        .msg_name = &address.value, .msg_namelen = address.length, .msg_iov = &part, .msg_iovlen = 1,
        .msg_control = control, .msg_controllen = sizeof control,
    };

    /* As in a buffer that was used before: what isn't written, such as musl's padding, may be anything. */
    memset(control, 0xAA, sizeof control);
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_len = CMSG_LEN(sizeof(int));
    header->cmsg_level = IPPROTO_IP;
    header->cmsg_type = IP_TTL;
    *(int *)CMSG_DATA(header) = 64;
    header = (struct cmsghdr *)(control + CMSG_SPACE(sizeof(int)));
    header->cmsg_len = CMSG_LEN(sizeof(struct in_pktinfo));
    header->cmsg_level = IPPROTO_IP;
    header->cmsg_type = IP_PKTINFO;
    *(struct in_pktinfo *)CMSG_DATA(header) = (struct in_pktinfo){ .ipi_ifindex = if_nametoindex(interface) };
    errno = UNTOUCHED;
    report(sendmsg(fd, &message, 0));
}

/* The first process of a namespace ignores the signals that it has no handler for. */
static void give_up(int signal)
{
    _exit(128 + signal);
}

/* In the last bytes of a page, between two that can't be read; in the first header, and in one behind another. */
static void call_with_wrong_lengths(const char *text)
{
    size_t lengths[] = { 0, 15, 65, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff, (size_t)-16, (size_t)-15, (size_t)-1 };
    struct address address = parse(text, 9000);
    struct iovec part = { "hello", 5 };
    char *pages = mmap(NULL, 3 * 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    mprotect(pages + 4096, 4096, PROT_READ | PROT_WRITE);
    struct cmsghdr *control = (struct cmsghdr *)(pages + 2 * 4096 - 64);
    struct msghdr message = {
        .msg_name = &address.value, .msg_namelen = address.length, .msg_iov = &part, .msg_iovlen = 1,
        .msg_control = control, .msg_controllen = 64,
    };
    signal(SIGALRM, give_up);
    alarm(20);
    for (unsigned i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        for (int at = 0; at < 2; at++) {
            control[0].cmsg_len = CMSG_LEN(0);
            control[at].cmsg_len = lengths[i];
            errno = UNTOUCHED;
            report(sendmsg(fd, &message, 0));
        }
    }
    alarm(0);
}

/* The number of the race that is on, and how many have run it. */
static volatile int started, arrived;
static struct address target;
static int refused;

static void *race(void *unused)
{
    for (int i = 1; i <= RACES; i++) {
        while (started < i) {
        }
        if (sendto(fd, "hello", 5, 0, (struct sockaddr *)&target.value, target.length) < 0) {
            __sync_fetch_and_add(&refused, 1);
        }
        __sync_fetch_and_add(&arrived, 1);
    }
    return unused;
}

static void call_at_once(const char *text)
{
    pthread_t racers[RACERS];
    target = parse(text, 9);
    for (int i = 0; i < RACERS; i++) {
        pthread_create(&racers[i], NULL, race, NULL);
    }
    for (int i = 1; i <= RACES; i++) {
        new_socket(AF_INET, 'u');
        started = i;
        while (arrived < i * RACERS) {
            sched_yield();
        }
    }
    for (int i = 0; i < RACERS; i++) {
        pthread_join(racers[i], NULL);
    }
    printf("%d refused\n", refused);
}

static void call_connect_of_unix(void)
{
    struct sockaddr_un address = { AF_UNIX, "/nonexistent/of/a/service" };
    close(fd);
    fd = socket(AF_UNIX, SOCK_STREAM, 0);
    errno = UNTOUCHED;
    report(connect(fd, (struct sockaddr *)&address, sizeof address));
}

static void call_with_wild_addresses(void)
{
    /* The last bytes of a page, before one that can't be read. */
    char *edge = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    munmap(edge + 4096, 4096);
    void *wild[] = { NULL, (void *)1, (void *)-8, (void *)0x7fffffff0000, edge + 4096 - 8 };
    *(unsigned short *)(edge + 4096 - 8) = AF_INET;
    errno = UNTOUCHED;
    for (unsigned i = 0; i < sizeof wild / sizeof *wild; i++) {
        struct iovec part = { "hello", 5 };
        struct msghdr message = { .msg_name = wild[i], .msg_namelen = 16, .msg_iov = &part, .msg_iovlen = 1 };
        struct msghdr control = { .msg_iov = &part, .msg_iovlen = 1, .msg_control = wild[i], .msg_controllen = 64 };
        report(connect(fd, wild[i], 16));
        report(sendto(fd, "hello", 5, 0, wild[i], 16));
        report(bind(fd, wild[i], 16));
        report(sendmsg(fd, wild[i], 0));
        report(sendmsg(fd, &message, 0));
        report(sendmsg(fd, &control, 0));
        report(sendmmsg(fd, wild[i], 2, 0));
    }
}

static void ask(void)
{
    char text[512] = "";
    send(fd, "hello", 5, MSG_NOSIGNAL);
    ssize_t count = recv(fd, text, sizeof text - 1, 0);
    char *content = strstr(text, "\r\n\r\n");
    if (count < 0 || !content) {
        perror("recv");
    } else {
        printf("%s", content + 4);
    }
    errno = UNTOUCHED;
}

int main(int count, char **words)
{
    errno = UNTOUCHED;
    for (int i = 1; i < count; i++) {
        char *word = words[i], *value = strchr(word, '=');
        if (value) {
            *value++ = '\0';
        }
        if (strlen(word) == 4 && (word[3] == '4' || word[3] == '6')) {
            new_socket(word[3] == '4' ? AF_INET : AF_INET6, word[0]);
        } else if (strcmp(word, "sendmmsg") == 0) {
            call_sendmmsg(value);
        } else if (strcmp(word, "pktinfo") == 0) {
            call_with_pktinfo(value);
        } else if (strcmp(word, "wild") == 0) {
            call_with_wild_addresses();
        } else if (strcmp(word, "lengths") == 0) {
            call_with_wrong_lengths(value);
        } else if (strcmp(word, "race") == 0) {
            call_at_once(value);
        } else if (strcmp(word, "unix") == 0) {
            call_connect_of_unix();
        } else if (strcmp(word, "v6only") == 0) {
            int on = 1;
            report(setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on));
        } else if (strcmp(word, "dissolve") == 0) {
            struct sockaddr nowhere = { .sa_family = AF_UNSPEC };
            report(connect(fd, &nowhere, sizeof nowhere));
        } else if (strcmp(word, "device") == 0) {
            report(setsockopt(fd, SOL_SOCKET, SO_BINDTODEVICE, value, strlen(value)));
        } else if (strcmp(word, "listen") == 0) {
            report(listen(fd, 1));
        } else if (strcmp(word, "ask") == 0) {
            ask();
        } else {
            call_with_address(word, value);
        }
    }
}
