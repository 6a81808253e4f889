// Calls every function that takes a path, below a directory that is not there but by a rule:  symbols DIRECTORY
// What fails is a line.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/ipc.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <utime.h>

#define P(name) path(name)
#define CHECK(function, call) do { errno = 0; if (!(call)) printf("%s: %s\n", #function, strerror(errno)); } while (0)
#define HERE AT_FDCWD

static const char *directory;
static char *const none[] = { "true", NULL };

// Several of one call at once.
static const char *path(const char *name)
{
    static char paths[4][4096];
    static int next;
    char *text = paths[next++ % 4];
    snprintf(text, sizeof paths[0], "%s/%s", directory, name);
    return text;
}

static int closed(int file)
{
    return file >= 0 && close(file) == 0;
}

static int closed_stream(FILE *stream)
{
    return stream && fclose(stream) == 0;
}

static int visit(const char *name, const struct stat *status, int kind)
{
    return name[0] == '/' && status && kind >= 0 ? 0 : 1;
}

static int visit_with_place(const char *name, const struct stat *status, int kind, struct FTW *place)
{
    return place ? visit(name, status, kind) : 1;
}

static int ended(pid_t child)
{
    int status;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

#define EXEC(function, ...) do { fflush(stdout); pid_t child = fork(); if (!child) { function(__VA_ARGS__); _exit(9); } CHECK(function, ended(child)); } while (0)

int main(int count, char **arguments)
{
    directory = arguments[1];
    if (count != 2)
        return 1;
    struct stat status;
    char text[4096];
    // open creat fopen freopen
    CHECK(creat, closed(creat(P("file"), 0600)));
    CHECK(open, closed(open(P("file"), O_RDWR)));
    CHECK(openat, closed(openat(-1, P("file"), O_RDWR)));
    CHECK(fopen, closed_stream(fopen(P("file"), "r")));
    FILE *stream = fopen("/dev/null", "r");
    CHECK(freopen, closed_stream(freopen(P("file"), "r", stream)));
    // mkdir opendir scandir
    CHECK(mkdir, !mkdir(P("dir"), 0700));
    CHECK(mkdirat, !mkdirat(-1, P("dir/in"), 0700));
    DIR *dir = opendir(P("dir"));
    CHECK(opendir, dir && !closedir(dir));
    struct dirent **names;
    CHECK(scandir, scandir(P("dir"), &names, NULL, NULL) == 3);
    CHECK(ftw, !ftw(P("dir"), visit, 3));
    CHECK(nftw, !nftw(P("dir"), visit_with_place, 3, 0));
    // status
    CHECK(stat, !stat(P("file"), &status));
    CHECK(lstat, !lstat(P("file"), &status));
    CHECK(fstatat, !fstatat(-1, P("file"), &status, 0));
    struct statfs system;
    CHECK(statfs, !statfs(P("file"), &system));
    struct statvfs posix;
    CHECK(statvfs, !statvfs(P("file"), &posix));
    CHECK(pathconf, pathconf(P("file"), _PC_NAME_MAX) > 0);
    CHECK(ftok, ftok(P("file"), 1) != -1);
    CHECK(access, !access(P("file"), R_OK));
    CHECK(eaccess, !eaccess(P("file"), R_OK));
    CHECK(euidaccess, !euidaccess(P("file"), R_OK));
    CHECK(faccessat, !faccessat(-1, P("file"), R_OK, 0));
    int watches = inotify_init();
    CHECK(inotify_add_watch, inotify_add_watch(watches, P("file"), IN_MODIFY) > 0);
    // links
    CHECK(link, !link(P("file"), P("hard")));
    CHECK(linkat, !linkat(-1, P("file"), -1, P("hard2"), 0));
    CHECK(symlink, !symlink("file", P("soft")));
    CHECK(symlinkat, !symlinkat("file", -1, P("soft2")));
    CHECK(readlink, readlink(P("soft"), text, sizeof text) == 4);
    CHECK(readlinkat, readlinkat(-1, P("soft2"), text, sizeof text) == 4);
    CHECK(realpath, realpath(P("soft"), text));
    // attributes
    CHECK(chmod, !chmod(P("file"), 0640));
    CHECK(fchmodat, !fchmodat(-1, P("file"), 0600, 0));
    CHECK(chown, !chown(P("file"), -1, -1));
    CHECK(lchown, !lchown(P("file"), -1, -1));
    CHECK(fchownat, !fchownat(-1, P("file"), -1, -1, 0));
    CHECK(truncate, !truncate(P("file"), 10));
    CHECK(utimensat, !utimensat(-1, P("file"), NULL, 0));
    CHECK(utime, !utime(P("file"), NULL));
    CHECK(utimes, !utimes(P("file"), NULL));
    CHECK(lutimes, !lutimes(P("file"), NULL));
    CHECK(futimesat, !futimesat(HERE, P("file"), NULL));
    // The file system may have none: but the file is there.
#define ATTRIBUTE(function, call) CHECK(function, (call) >= 0 || errno == ENOTSUP || errno == ENODATA || errno == EPERM)
    ATTRIBUTE(setxattr, setxattr(P("file"), "user.a", "x", 1, 0));
    ATTRIBUTE(getxattr, getxattr(P("file"), "user.a", text, 10));
    ATTRIBUTE(listxattr, listxattr(P("file"), text, 10));
    ATTRIBUTE(removexattr, removexattr(P("file"), "user.a"));
    ATTRIBUTE(lsetxattr, lsetxattr(P("file"), "user.a", "x", 1, 0));
    ATTRIBUTE(lgetxattr, lgetxattr(P("file"), "user.a", text, 10));
    ATTRIBUTE(llistxattr, llistxattr(P("file"), text, 10));
    ATTRIBUTE(lremovexattr, lremovexattr(P("file"), "user.a"));
    CHECK(lchmod, !lchmod(P("file"), 0600) || errno == EOPNOTSUPP);
    // nodes
    CHECK(mkfifo, !mkfifo(P("fifo"), 0600));
    CHECK(mkfifoat, !mkfifoat(-1, P("fifo2"), 0600));
    CHECK(mknod, !mknod(P("fifo3"), S_IFIFO | 0600, 0));
    CHECK(mknodat, !mknodat(-1, P("fifo4"), S_IFIFO | 0600, 0));
    // programs, and what they open
    EXEC(execve, P("true"), none, environ);
    EXEC(execv, P("true"), none);
    EXEC(execvp, P("true"), none);
    EXEC(execvpe, P("true"), none, environ);
    pid_t child = 0;
    CHECK(posix_spawn, !posix_spawn(&child, P("true"), NULL, NULL, none, environ) && ended(child));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    CHECK(posix_spawn_file_actions_addopen, !posix_spawn_file_actions_addopen(&actions, 0, P("file"), O_RDONLY, 0));
    CHECK(posix_spawnp, !posix_spawnp(&child, P("true"), &actions, NULL, none, environ) && ended(child));
    CHECK(dlopen, dlopen(P("library.so"), RTLD_NOW));
    // sockets
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    strcpy(address.sun_path, P("socket"));
    int server = socket(AF_UNIX, SOCK_STREAM, 0), client = socket(AF_UNIX, SOCK_STREAM, 0);
    CHECK(bind, !bind(server, (struct sockaddr *)&address, sizeof address) && !listen(server, 1));
    CHECK(connect, !connect(client, (struct sockaddr *)&address, sizeof address.sun_family + strlen(address.sun_path)));
#ifdef __GLIBC__
    CHECK(canonicalize_file_name, canonicalize_file_name(P("soft")));
    extern int __open_2(const char *, int), __openat_2(int, const char *, int), __open64_2(const char *, int), __openat64_2(int, const char *, int);
    CHECK(__open_2, closed(__open_2(P("file"), O_RDONLY)));
    CHECK(__openat_2, closed(__openat_2(-1, P("file"), O_RDONLY)));
    CHECK(__open64_2, closed(__open64_2(P("file"), O_RDONLY)));
    CHECK(__openat64_2, closed(__openat64_2(-1, P("file"), O_RDONLY)));
    CHECK(open64, closed(open64(P("file"), O_RDONLY)));
    CHECK(openat64, closed(openat64(-1, P("file"), O_RDONLY)));
    CHECK(creat64, closed(creat64(P("file64"), 0600)));
    CHECK(fopen64, closed_stream(fopen64(P("file"), "r")));
    CHECK(freopen64, closed_stream(freopen64(P("file"), "r", fopen("/dev/null", "r"))));
    struct dirent64 **names64;
    CHECK(scandir64, scandir64(P("dir"), &names64, NULL, NULL) == 3);
    CHECK(ftw64, !ftw64(P("dir"), (void *)visit, 3));
    CHECK(nftw64, !nftw64(P("dir"), (void *)visit_with_place, 3, 0));
    struct stat64 status64;
    CHECK(stat64, !stat64(P("file"), &status64));
    CHECK(lstat64, !lstat64(P("file"), &status64));
    CHECK(fstatat64, !fstatat64(-1, P("file"), &status64, 0));
    struct statfs64 system64;
    CHECK(statfs64, !statfs64(P("file"), &system64));
    struct statvfs64 posix64;
    CHECK(statvfs64, !statvfs64(P("file"), &posix64));
    CHECK(truncate64, !truncate64(P("file"), 10));
    struct statx extended;
    CHECK(statx, !statx(-1, P("file"), 0, STATX_SIZE, &extended));
    extern ssize_t __readlink_chk(const char *, char *, size_t, size_t), __readlinkat_chk(int, const char *, char *, size_t, size_t);
    extern char *__realpath_chk(const char *, char *, size_t);
    CHECK(__readlink_chk, __readlink_chk(P("soft"), text, 100, sizeof text) == 4);
    CHECK(__readlinkat_chk, __readlinkat_chk(-1, P("soft"), text, 100, sizeof text) == 4);
    CHECK(__realpath_chk, __realpath_chk(P("soft"), text, sizeof text));
    EXEC(execveat, -1, P("true"), none, environ, 0);
    CHECK(renameat2, !renameat2(-1, P("file64"), -1, P("file65"), 0));
    extern int __xstat(int, const char *, struct stat *), __lxstat(int, const char *, struct stat *), __fxstatat(int, int, const char *, struct stat *, int);
    extern int __xstat64(int, const char *, struct stat *), __lxstat64(int, const char *, struct stat *), __fxstatat64(int, int, const char *, struct stat *, int);
    extern int __xmknod(int, const char *, mode_t, dev_t *), __xmknodat(int, int, const char *, mode_t, dev_t *);
#ifdef __x86_64__
    int version = 1;
#else
    int version = 0;
#endif
    dev_t device = 0;
    CHECK(__xstat, !__xstat(version, P("file"), &status));
    CHECK(__xstat64, !__xstat64(version, P("file"), &status));
    CHECK(__lxstat, !__lxstat(version, P("file"), &status));
    CHECK(__lxstat64, !__lxstat64(version, P("file"), &status));
    CHECK(__fxstatat, !__fxstatat(version, -1, P("file"), &status, 0));
    CHECK(__fxstatat64, !__fxstatat64(version, -1, P("file"), &status, 0));
    CHECK(__xmknod, !__xmknod(0, P("fifo5"), S_IFIFO | 0600, &device));
    CHECK(__xmknodat, !__xmknodat(0, -1, P("fifo6"), S_IFIFO | 0600, &device));
#endif
    // names
    CHECK(rename, !rename(P("hard"), P("hard3")));
    CHECK(renameat, !renameat(-1, P("hard3"), -1, P("hard4")));
    CHECK(unlink, !unlink(P("soft")));
    CHECK(unlinkat, !unlinkat(-1, P("soft2"), 0));
    CHECK(remove, !remove(P("hard2")));
    CHECK(rmdir, !rmdir(P("dir/in")));
    CHECK(chdir, !chdir(P("dir")) && !access("../file", R_OK));
    return 0;
}
