/* A machine that doesn't allow some system calls: refuses SYSTEM_CALL... -- PROGRAM [ARGUMENT...]. */
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The error number of each of them. */
static const struct { const char *name; unsigned number, error; } calls[] = {
    { "ptrace", SYS_ptrace, EPERM },
    { "seccomp", SYS_seccomp, EPERM },
    { "prlimit64", SYS_prlimit64, EPERM },
    { "clone", SYS_clone, EAGAIN },
    { "clone3", SYS_clone3, EAGAIN },
};

enum { COUNT = sizeof calls / sizeof *calls };

int main(int count, char **arguments)
{
    struct sock_filter program[2 * COUNT + 2] = { BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)) };
    struct sock_fprog filter = { 1, program };
    int place = 1;
    for (; place < count && strcmp(arguments[place], "--") != 0; place++) {
        for (int i = 0; i < COUNT; i++) {
            if (strcmp(arguments[place], calls[i].name) == 0) {
                program[filter.len++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, calls[i].number, 0, 1);
                program[filter.len++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | calls[i].error);
            }
        }
    }
    program[filter.len++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter) == 0) {
        execv(arguments[place + 1], arguments + place + 1);
    }
    perror("refuses");
    return 1;
}
