/* Makes calls with invalid arguments, and writes the results. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#define SAY(call) do { errno = 4711; long result = (call); int error = errno; \
    printf(#call " %ld %s\n", result, result < 0 ? strerrorname_np(error) : error == 4711 ? "" : "errno changed"); } while (0)

int main(int count, char **words)
{
    if (count != 2) {
        return 2;
    }
    int pipes[2], closed, null = open("/dev/null", O_WRONLY), directory = open("/", O_RDONLY | O_DIRECTORY);
    int place = open("/", O_PATH), sock = socket(AF_UNIX, SOCK_STREAM, 0);
    closed = dup(null);
    close(closed);
    if (pipe(pipes) != 0) {
        return 2;
    }
    umask(0);
    int file = open(words[1], O_CREAT | O_RDWR | O_SYNC, 0641);
    int files[] = { -1, closed, pipes[0], sock, null, place, directory, file };
    for (unsigned i = 0; i < sizeof files / sizeof *files; i++) {
        int fd = files[i];
        printf("descriptor %u\n", i);
        SAY(fsync(fd));
        SAY(fdatasync(fd));
        SAY(syncfs(fd));
        SAY(sync_file_range(fd, 0, 0, 7));
        SAY(sync_file_range(fd, -1, 0, 7));
        SAY(sync_file_range(fd, 0, 0, 8));
    }

    char *page = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    munmap(page + 4096, 4096);
    SAY(msync(page, 4096, MS_SYNC));
    SAY(msync(page, 4096, MS_ASYNC));
    SAY(msync(page, 4096, MS_SYNC | MS_ASYNC));
    SAY(msync(page, 4096, MS_SYNC | MS_INVALIDATE));
    SAY(msync(page, 4096, 0x100));
    SAY(msync(page + 1, 4096, MS_SYNC));
    SAY(msync(page, 8192, MS_SYNC));

    struct stat status;
    fstat(file, &status);
    printf("mode %o\n", status.st_mode & 07777);
    SAY(open("/nowhere", O_RDONLY | O_SYNC));
    SAY(openat(-1, "nowhere", O_RDONLY | O_DSYNC));
    return 0;
}
