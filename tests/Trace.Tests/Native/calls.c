/* Makes calls of every kind, with arguments that are hard to write down. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dirent.h>
#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

/* An address that is never mapped. */
static void *const nowhere = (void *)0x10;

static void files(void)
{
    open("a\n\"\\\t\x01" "1\x1b[0m\xc3\xbc", O_RDONLY);
    close(open("new", O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_APPEND | O_NONBLOCK, 0640));
    close(open(".", O_DIRECTORY | O_NOFOLLOW | O_PATH));
    close(open(".", O_TMPFILE | O_RDWR, 0600));
    close(open("new", O_WRONLY | O_SYNC | O_NOCTTY | O_TRUNC));
    close(open("new", O_WRONLY | O_DSYNC | O_NOATIME));
    open("no/such", O_RDONLY | O_DIRECT);
    open(nowhere, O_RDONLY);
    open(NULL, O_RDONLY);
    close(openat(AT_FDCWD, "made", O_WRONLY | O_CREAT, 0));
    openat(-1, "relative", O_RDONLY | O_CREAT, 07777);
    close(creat("made", 0644));
    opendir("no directory");
}

static void names(void)
{
    rename("new", "newer");
    rename(nowhere, "newer");
    renameat(AT_FDCWD, "no", -1, "where");
    renameat2(AT_FDCWD, "newer", AT_FDCWD, "made", RENAME_EXCHANGE);
    renameat2(AT_FDCWD, "newer", AT_FDCWD, "made", RENAME_NOREPLACE);
    renameat(AT_FDCWD, "newer", AT_FDCWD, "newest");
    mkdir("directory", 0755);
    mkdirat(AT_FDCWD, "directory", 01777);
    unlinkat(AT_FDCWD, "directory", 0);
    unlinkat(AT_FDCWD, "directory", AT_REMOVEDIR);
    rmdir("directory");
    unlink("newest");
    unlink("");
}

static void connect_both(struct sockaddr *address, socklen_t length)
{
    connect(-1, address, length);
    bind(-1, address, length);
}

static void connect_v6(const char *text, unsigned scope)
{
    struct sockaddr_in6 address = {.sin6_family = AF_INET6, .sin6_port = htons(443), .sin6_scope_id = scope};
    inet_pton(AF_INET6, text, &address.sin6_addr);
    address.sin6_flowinfo = htonl(scope);
    connect_both((struct sockaddr *)&address, sizeof address);
}

static void connect_unix(const char *path, size_t length)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    memcpy(address.sun_path, path, length);
    connect_both((struct sockaddr *)&address, offsetof(struct sockaddr_un, sun_path) + length);
}

static void sockets(void)
{
    struct sockaddr_in v4 = {.sin_family = AF_INET, .sin_port = htons(8080), .sin_addr.s_addr = htonl(0xc0000221)};
    connect_both((struct sockaddr *)&v4, sizeof v4);
    connect_both(nowhere, sizeof v4);
    connect_both(NULL, 0);
    connect_v6("::", 0);
    connect_v6("::1", 0);
    connect_v6("2001:db8:0:0:1:0:0:1", 0);
    connect_v6("2001:db8:0:1:1:1:1:1", 0);
    connect_v6("fe80::1:2:3:4", 7);
    connect_v6("1:2:3:4:5:6:7::", 0);
    connect_v6("0:0:1::", 0);
    connect_v6("::ffff:192.0.2.33", 0);
    connect_unix("/run/a\nb", sizeof "/run/a\nb");
    connect_unix("\0abstract\x01", 10);

    close(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    close(socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP));
    close(socket(AF_INET6, SOCK_STREAM, 0));
    socket(AF_INET, SOCK_SEQPACKET, IPPROTO_TCP);
    listen(-1, 128);
    accept(-1, NULL, NULL);
    accept4(-1, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
}

/* Accepts a connection from a client with a long name, with that size for its address; the bytes behind it must not change. */
static void accept_into(int listener, const struct sockaddr_un *server, socklen_t room)
{
    struct sockaddr_un client = {.sun_family = AF_UNIX, .sun_path = "the name of a client"};
    struct { struct sockaddr_un address; char rest[32]; } memory;
    memset(&memory, 'S', sizeof memory);
    int socket_of_client = socket(AF_UNIX, SOCK_STREAM, 0);
    bind(socket_of_client, (struct sockaddr *)&client, sizeof client);
    connect(socket_of_client, (const struct sockaddr *)server, sizeof *server);
    close(accept(listener, (struct sockaddr *)&memory, &room));
    close(socket_of_client);
    unlink(client.sun_path);
}

static void accepted(void)
{
    struct sockaddr_un server = {.sun_family = AF_UNIX, .sun_path = "server"};
    socklen_t length = sizeof server;
    int listener = socket(AF_UNIX, SOCK_STREAM, 0);
    bind(listener, (struct sockaddr *)&server, sizeof server);
    listen(listener, 4);
    accept_into(listener, &server, sizeof server);
    accept_into(listener, &server, 8);
    accept_into(listener, &server, 0);
    accept_into(listener, &server, -1);
    accept4(-1, (struct sockaddr *)&server, &length, SOCK_CLOEXEC);
    accept4(-1, NULL, &length, 0);
    accept4(-1, (struct sockaddr *)&server, nowhere, 0);
    close(listener);
    unlink(server.sun_path);
}

static void processes(void)
{
    char *many[] = {"one", "two words", "\n", NULL};
    char *none[] = {NULL};
    char *wild[] = {"one", nowhere, NULL};
    execve("no/such", many, none);
    execve("no/such", none, none);
    execve(nowhere, NULL, NULL);
    execve("no/such", wild, none);
    execve("no/such", nowhere, none);
}

int main(void)
{
    unlink("begin");
    files();
    names();
    sockets();
    accepted();
    processes();
    unlink("end");
    return 0;
}
