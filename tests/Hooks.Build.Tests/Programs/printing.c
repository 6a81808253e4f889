// Calls variadic functions with more arguments than registers, and prints what they did.
#define _GNU_SOURCE
#include <err.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <syslog.h>
#include <unistd.h>
#include <wchar.h>
#ifdef __GLIBC__
#include <error.h>
#endif

#define MANY 1, 2L, 3.5, "four", 5ULL, 6.25, 7, 8.125, 9, 10.5, 'k', 12.75, 13, 14.5, 15, 16.5, 17.5, 18.5, 19.5, (void *)0x20, 21.5L
#define FORMAT "%d %ld %.2f %s %llu %g %d %e %i %f %c %a %x %.1f %u %g %g %g %g %p %Lf\n"

static void print(void)
{
    char text[512], *made;
    printf(FORMAT, MANY);
    fprintf(stdout, FORMAT, MANY);
    fflush(stdout);
    dprintf(1, FORMAT, MANY);
    int length = snprintf(text, sizeof text, FORMAT, MANY);
    printf("%d %s", length, text);
    length = sprintf(text, FORMAT, MANY);
    printf("%d %s", length, text);
    length = asprintf(&made, FORMAT, MANY);
    printf("%d %s", length, made);
    free(made);
    wchar_t wide[512];
    length = swprintf(wide, 512, L"%d %ld %.2f %d %d %d %d %g %g\n", 1, 2L, 3.5, 4, 5, 6, 7, 8.5, 9.5);
    printf("%d %ls", length, wide);
}

static void scan(void)
{
    int a, b, c, d, e, f, g;
    double x, y;
    char word[16];
    int read = sscanf("1 2 3.5 word 4 5 6.25 6 7", "%d %d %lf %15s %d %d %lf %d %d", &a, &b, &x, word, &c, &d, &y, &e, &f);
    g = a + b + c + d + e + f;
    printf("%d %d %g %g %s\n", read, g, x, y, word);
}

static void warn_of(void)
{
    warnx("%d %s %.1f %d %d %d %d", 1, "two", 3.5, 4, 5, 6, 7);
    openlog("printing", LOG_PERROR, LOG_USER);
    syslog(LOG_DEBUG, "%d %s %.1f %d %d %d %d", 1, "two", 3.5, 4, 5, 6, 7);
#ifdef __GLIBC__
    error(0, 0, "%d %s %.1f %d %d %d %d", 1, "two", 3.5, 4, 5, 6, 7);
#endif
}

static void open_files(const char *name)
{
    struct stat status;
    int waiting = -1, file = open(name, O_RDWR | O_CREAT | O_EXCL, 0640);
    int pipes[2];
    if (file < 0 || fstat(file, &status) || pipe(pipes) || write(pipes[1], "abc", 3) != 3)
        exit(3);
    ioctl(pipes[0], FIONREAD, &waiting);
    printf("%o %d %d\n", status.st_mode & 07777, waiting, fcntl(pipes[0], F_SETFD, FD_CLOEXEC) | fcntl(pipes[0], F_GETFD));
}

int main(int count, char **arguments)
{
    umask(0);
    print();
    scan();
    warn_of();
    open_files(arguments[1]);
    fflush(stdout);
    execl("/bin/echo", "echo", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", (char *)0);
    return 4;
}
