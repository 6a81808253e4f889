/* Gives descriptor 2 to something else, and then makes a call that a library has to say something about:
   taken_stderr WHAT FILE CALL [NUMBER]
     WHAT   kept     nothing changes
            closed   it is closed
            file     it is the file FILE, open for writing
            socket   it is a socket, pipe: a pipe, whose other ends are open
            back     it was closed, and is now what it was before
            broken   from the start it is a pipe that nobody reads
     CALL   bind, sendto, unlink, or a function of one long, which is called with NUMBER
   Prints how the child ended that made the call, and how many bytes came out at the other end of descriptor 2. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { OTHER = 100 };

static void require(int condition, const char *what)
{
    if (!condition) {
        printf("%s: %s\n", what, strerror(errno));
        exit(2);
    }
}

static void take(const char *what, const char *file)
{
    int ends[2];
    if (strcmp(what, "back") == 0) {
        int before = dup(STDERR_FILENO);
        close(STDERR_FILENO);
        require(dup2(before, STDERR_FILENO) == STDERR_FILENO, what);
        close(before);
    } else if (strcmp(what, "kept") != 0 && strcmp(what, "broken") != 0) {
        close(STDERR_FILENO);
    }
    if (strcmp(what, "file") == 0) {
        require(open(file, O_RDWR | O_CREAT | O_TRUNC, 0600) == STDERR_FILENO, file);
    } else if (strcmp(what, "socket") == 0) {
        require(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0 && ends[0] == STDERR_FILENO, what);
        dup2(ends[1], OTHER);
    } else if (strcmp(what, "pipe") == 0) {
        int spare = open("/dev/null", O_RDONLY);
        require(spare == STDERR_FILENO && pipe(ends) == 0, what);
        dup2(ends[0], OTHER);
        dup2(ends[1], STDERR_FILENO);
    }
}

static void call(const char *name, long number)
{
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    if (strcmp(name, "bind") == 0) {
        bind(fd, (struct sockaddr *)&address, sizeof address);
    } else if (strcmp(name, "sendto") == 0) {
        address.sin_port = htons(9);
        address.sin_addr.s_addr = htonl(0xc6336401);
        sendto(fd, "hello", 5, MSG_DONTWAIT, (struct sockaddr *)&address, sizeof address);
    } else if (strcmp(name, "unlink") == 0) {
        unlink("/no/such/file");
    } else {
        long (*function)(long) = (long (*)(long))dlsym(RTLD_DEFAULT, name);
        require(function != NULL, name);
        function(number);
    }
}

static long arrived(const char *what)
{
    static char bytes[4096];
    struct stat status;
    if (strcmp(what, "file") == 0) {
        return fstat(STDERR_FILENO, &status) == 0 ? status.st_size : -1;
    }
    if (strcmp(what, "socket") != 0 && strcmp(what, "pipe") != 0) {
        return 0;
    }
    fcntl(OTHER, F_SETFL, O_NONBLOCK);
    long count = read(OTHER, bytes, sizeof bytes);
    return count < 0 && errno == EAGAIN ? 0 : count;
}

int main(int count, char **words)
{
    require(count > 3, "too few words");
    int ends[2];
    if (strcmp(words[1], "broken") == 0 && fcntl(OTHER, F_GETFD) < 0) {
        require(pipe(ends) == 0, "pipe");
        close(ends[0]);
        dup2(ends[1], STDERR_FILENO);
        dup2(ends[1], OTHER);
        execv(words[0], words);
    }
    signal(SIGPIPE, SIG_DFL);
    take(words[1], words[2]);
    int status;
    pid_t child = fork();
    if (child == 0) {
        call(words[3], count > 4 ? atol(words[4]) : 0);
        _exit(0);
    }
    require(waitpid(child, &status, 0) == child, "a child");
    printf("%s %d, %ld bytes\n", WIFSIGNALED(status) ? "signal" : "exit", WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status), arrived(words[1]));
    return 0;
}
