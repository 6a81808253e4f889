/* A program that a test preloads the library into. Each argument is a command; what came of it is a line on stdout.

     socket FAMILY TYPE    makes a socket: inet, inet6, unix or netlink; stream, dgram or mptcp. It is the current one.
     pipe | closed         takes a pipe, or a descriptor that is closed, for the current socket
     unprivileged          gives up the privileges of root, if it has them
     set OPTION VALUE      sets reuseport or reuseaddr, as a program does that knows them
     from PLACE            calls bind from there from now on (host_places.c)
     length N              passes N as the length of every address from now on
     at PLACE              passes addresses that lie there from now on: null, wild, or N bytes before unmapped memory
     bind ADDRESS PORT     binds to an IP address, to "unspecified" (AF_UNSPEC, no address), "abstract" (AF_UNIX) or
                           "kernel" (AF_NETLINK); the port may be "same": that of the last bind
     connect ADDRESS PORT  connects to an IP address
     listen                makes a bound port one that others can't have
     show WHAT             prints the option reuseport or reuseaddr, the device, the port, the platform, or what errno was
                           when main began
     forget HOW            overwrites the environment: memset, clearenv or setenv
     many TYPE N | many-shared TYPE N | at-once N    (host_crowds.c)
     wait                  goes on when stdin ends */
#define _GNU_SOURCE
#include "host.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <net/if.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/un.h>
#include <sys/utsname.h>
#include <unistd.h>

/* A user that is not root; it need not exist. */
#define NOBODY 65534

static int current = -1;
static int last_port;
static int first_error;
static long forced_length = -1;
static char call_place[16] = "here";
static char address_place[16] = "here";

void require(int condition, const char *what)
{
    if (!condition) {
        fprintf(stderr, "host: needed %s: %s\n", what, error_name(errno));
        exit(3);
    }
}

static int number_of(const char *name)
{
    static const struct { const char *name; int number; } numbers[] = {
        { "inet", AF_INET }, { "inet6", AF_INET6 }, { "unix", AF_UNIX }, { "netlink", AF_NETLINK },
        { "stream", SOCK_STREAM }, { "mptcp", SOCK_STREAM }, { "dgram", SOCK_DGRAM },
        { "reuseport", SO_REUSEPORT }, { "reuseaddr", SO_REUSEADDR },
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        if (strcmp(name, numbers[i].name) == 0) {
            return numbers[i].number;
        }
    }
    require(0, name);
    return -1;
}

static socklen_t read_address(const char *text, int port, struct sockaddr_storage *storage)
{
    struct sockaddr_in *v4 = (struct sockaddr_in *)storage;
    struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)storage;
    if (strcmp(text, "unspecified") == 0) {
        v4->sin_family = AF_UNSPEC;
        v4->sin_port = htons(port);
        return sizeof *v4;
    }
    if (strcmp(text, "abstract") == 0) {
        struct sockaddr_un *local = (struct sockaddr_un *)storage;
        local->sun_family = AF_UNIX;
        return offsetof(struct sockaddr_un, sun_path) + 1
            + snprintf(local->sun_path + 1, sizeof local->sun_path - 1, "a-host-of-the-tests-%d", getpid());
    }
    if (strcmp(text, "kernel") == 0) {
        storage->ss_family = AF_NETLINK;
        return SOCKADDR_NL_SIZE;
    }
    if (inet_pton(AF_INET6, text, &v6->sin6_addr) == 1) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
        return sizeof *v6;
    }
    memset(storage, 0, sizeof *storage);
    require(inet_pton(AF_INET, text, &v4->sin_addr) == 1, text);
    v4->sin_family = AF_INET;
    v4->sin_port = htons(port);
    return sizeof *v4;
}

/* The address at the place that the test asks for. */
static const struct sockaddr *place_address(const struct sockaddr_storage *address, socklen_t length)
{
    if (strcmp(address_place, "here") == 0) {
        return (const struct sockaddr *)address;
    }
    if (strcmp(address_place, "null") == 0) {
        return NULL;
    }

    size_t page = sysconf(_SC_PAGESIZE);
    char *pages = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    require(pages != MAP_FAILED && munmap(pages + page, page) == 0, "memory");
    if (strcmp(address_place, "wild") == 0) {
        return (const struct sockaddr *)(pages + page);
    }
    size_t readable = atoi(address_place);
    return memcpy(pages + page - readable, address, readable < length ? readable : length);
}

static void run_bind(const char *text, const char *port)
{
    struct sockaddr_storage address = { 0 };
    struct bind_call *call = mmap(NULL, sizeof *call, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    require(call != MAP_FAILED, "shared memory");
    call->length = read_address(text, strcmp(port, "same") == 0 ? last_port : atoi(port), &address);
    call->address = place_address(&address, call->length);
    call->socket = current;
    if (forced_length >= 0) {
        call->length = forced_length;
    }

    require(call_from(call_place, call), call_place);
    if (call->result == 0 && call->error == UNTOUCHED) {
        printf("bind 0\n");
    } else {
        printf("bind %d %s\n", call->result, error_name(call->error));
    }

    socklen_t length = sizeof address;
    if (call->result == 0 && getsockname(current, (struct sockaddr *)&address, &length) == 0) {
        last_port = ntohs(((struct sockaddr_in *)&address)->sin_port);
    }
}

static void run_connect(const char *text, const char *port)
{
    struct sockaddr_storage address = { 0 };
    socklen_t length = read_address(text, atoi(port), &address);
    int result = connect(current, (struct sockaddr *)&address, length);
    if (result == 0) {
        printf("connect 0\n");
    } else {
        printf("connect -1 %s\n", error_name(errno));
    }
}

static void show(const char *what)
{
    int value = -1;
    char device[IFNAMSIZ] = "";
    socklen_t length = sizeof value;
    if (strcmp(what, "port") == 0) {
        printf("port %d\n", last_port);
    } else if (strcmp(what, "errno") == 0) {
        printf("errno %d\n", first_error);
    } else if (strcmp(what, "platform") == 0) {
        struct utsname system;
        require(uname(&system) == 0, what);
        printf("%s on %s\n", libc_version(), system.machine);
    } else if (strcmp(what, "device") == 0) {
        require(getsockopt(current, SOL_SOCKET, SO_BINDTOIFINDEX, &value, &length) == 0, "the interface's index");
        printf("device %s\n", value == 0 ? "none" : if_indextoname(value, device));
    } else {
        getsockopt(current, SOL_SOCKET, number_of(what), &value, &length);
        printf("%s %d\n", what, value);
    }
}

static void forget(const char *how)
{
    extern char **environ;
    if (strcmp(how, "memset") == 0) {
        for (char **entry = environ; *entry; entry++) {
            memset(*entry, 'x', strlen(*entry));
        }
    } else if (strcmp(how, "clearenv") == 0) {
        clearenv();
    } else {
        setenv("LIBREUSEPORT_ADDR", "192.0.2.1", 1);
        setenv("LIBREUSEPORT_PORT", "none", 1);
        setenv("SO_REUSEPORT", "0", 1);
    }
}

static void run(const char *command)
{
    char name[32] = "", first[64] = "", second[64] = "";
    int pipes[2];
    sscanf(command, "%31s %63s %63s", name, first, second);
    if (strcmp(name, "socket") == 0) {
        current = socket(number_of(first), number_of(second), strcmp(second, "mptcp") == 0 ? IPPROTO_MPTCP : 0);
        require(current >= 0, command);
    } else if (strcmp(name, "pipe") == 0) {
        require(pipe(pipes) == 0, command);
        current = pipes[0];
    } else if (strcmp(name, "closed") == 0) {
        current = dup(0);
        close(current);
    } else if (strcmp(name, "unprivileged") == 0) {
        require(geteuid() != 0 || setuid(NOBODY) == 0, command);
    } else if (strcmp(name, "set") == 0) {
        int value = atoi(second);
        require(setsockopt(current, SOL_SOCKET, number_of(first), &value, sizeof value) == 0, command);
    } else if (strcmp(name, "from") == 0) {
        snprintf(call_place, sizeof call_place, "%.15s", first);
    } else if (strcmp(name, "length") == 0) {
        forced_length = strtol(first, NULL, 0);
    } else if (strcmp(name, "at") == 0) {
        snprintf(address_place, sizeof address_place, "%.15s", first);
    } else if (strcmp(name, "bind") == 0) {
        run_bind(first, second);
    } else if (strcmp(name, "connect") == 0) {
        run_connect(first, second);
    } else if (strcmp(name, "listen") == 0) {
        require(listen(current, 1) == 0, command);
    } else if (strcmp(name, "show") == 0) {
        show(first);
    } else if (strcmp(name, "forget") == 0) {
        forget(first);
    } else if (strncmp(name, "many", 4) == 0) {
        bind_many(number_of(first), atoi(second), name[4] != '\0');
    } else if (strcmp(name, "at-once") == 0) {
        bind_at_once(atoi(first));
    } else if (strcmp(name, "wait") == 0) {
        while (getchar() != EOF) {
        }
    } else {
        require(0, command);
    }
}

int main(int count, char **commands)
{
    first_error = errno;
    setvbuf(stdout, NULL, _IOLBF, 0);
    for (int i = 1; i < count; i++) {
        run(commands[i]);
    }
    return 0;
}
