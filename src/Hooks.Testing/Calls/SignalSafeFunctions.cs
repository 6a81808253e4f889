using System.Collections.Frozen;

namespace Hooks.Testing.Calls;

/// <summary>The functions that a signal handler may call (signal-safety(7), POSIX.1-2016), and their
/// aliases in libc.</summary>
internal static class SignalSafeFunctions
{
    private const string Names = """
        abort accept access aio_error aio_return aio_suspend alarm bind cfgetispeed cfgetospeed cfsetispeed cfsetospeed chdir
        chmod chown clock_gettime close connect creat dup dup2 execl execle execv execve faccessat fchdir fchmod fchmodat fchown
        fchownat fcntl fdatasync fexecve ffs fork fstat fstatat fsync ftruncate futimens getegid geteuid getgid getgroups
        getpeername getpgrp getpid getppid getsockname getsockopt getuid htonl htons kill link linkat listen longjmp lseek lstat
        memccpy memchr memcmp memcpy memmove memset mkdir mkdirat mkfifo mkfifoat mknod mknodat ntohl ntohs open openat pause
        pipe poll posix_trace_event pselect pthread_kill pthread_self pthread_sigmask raise read readlink readlinkat recv
        recvfrom recvmsg rename renameat rmdir select sem_post send sendmsg sendto setgid setpgid setsid setsockopt setuid
        shutdown sigaction sigaddset sigdelset sigemptyset sigfillset sigismember siglongjmp signal sigpause sigpending
        sigprocmask sigqueue sigset sigsuspend sleep sockatmark socket socketpair stat stpcpy stpncpy strcat strchr strcmp strcpy
        strcspn strlen strncat strncmp strncpy strnlen strpbrk strrchr strspn strstr strtok_r symlink symlinkat tcdrain tcflow
        tcflush tcgetattr tcgetpgrp tcsendbreak tcsetattr tcsetpgrp time timer_getoverrun timer_gettime timer_settime times
        umask uname unlink unlinkat utime utimensat utimes wait waitpid wcpcpy wcpncpy wcscat wcschr wcscmp wcscpy wcscspn
        wcslen wcsncat wcsncmp wcsncpy wcsnlen wcspbrk wcsrchr wcsspn wcsstr wcstok wmemchr wmemcmp wmemcpy wmemmove wmemset
        write accept4 creat64 fstat64 fstatat64 ftruncate64 lseek64 lstat64 open64 openat64 pipe2 ppoll pread pread64 preadv
        pwrite pwrite64 pwritev readv renameat2 stat64 sync syncfs sync_file_range writev
        """;

    private static readonly FrozenSet<string> s_names = Names.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>Whether a signal handler may call a function of libc.</summary>
    public static bool Contains(string symbol) => s_names.Contains(symbol);
}
