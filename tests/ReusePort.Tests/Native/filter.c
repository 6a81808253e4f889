/* Runs a command under a filter of system calls (seccomp(2)): filter RULE COMMAND...
     options      SO_REUSEPORT and SO_REUSEADDR can't be set: a kernel that doesn't know them
     setsockopt   no option can be set
     look         nothing tells whether memory can be read: the same, and no change of the signal mask that has no name */
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define ANSWER(value) BPF_STMT(BPF_RET | BPF_K, (value))
/* Whether to skip as many of the next instructions. */
#define SKIP_UNLESS(value, count) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), 0, (count))
#define SKIP_IF(value, count) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), (count), 0)

static struct sock_filter options[] = {
    LOAD(nr), SKIP_UNLESS(SYS_setsockopt, 6),
    LOAD(args[1]), SKIP_UNLESS(SOL_SOCKET, 4),
    LOAD(args[2]), SKIP_IF(SO_REUSEPORT, 1), SKIP_UNLESS(SO_REUSEADDR, 1), ANSWER(SECCOMP_RET_ERRNO | ENOPROTOOPT),
    ANSWER(SECCOMP_RET_ALLOW),
};

static struct sock_filter set[] = {
    LOAD(nr), SKIP_UNLESS(SYS_setsockopt, 1), ANSWER(SECCOMP_RET_ERRNO | EPERM), ANSWER(SECCOMP_RET_ALLOW),
};

static struct sock_filter look[] = {
    LOAD(nr), SKIP_IF(SYS_setsockopt, 3), SKIP_UNLESS(SYS_rt_sigprocmask, 3),
    LOAD(args[0]), SKIP_UNLESS(0xffffffff, 1), ANSWER(SECCOMP_RET_ERRNO | EPERM), ANSWER(SECCOMP_RET_ALLOW),
};

#define PROGRAM(filter) { sizeof filter / sizeof *filter, filter }

int main(int count, char **words)
{
    struct sock_fprog programs[] = { PROGRAM(options), PROGRAM(set), PROGRAM(look) };
    const char *names[] = { "options", "setsockopt", "look" };
    for (int i = 0; i < 3 && count > 2; i++) {
        if (strcmp(words[1], names[i]) == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
            && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &programs[i]) == 0) {
            execvp(words[2], words + 2);
        }
    }
    perror("filter");
    return 2;
}
