/* Starts itself anew with a stderr that nobody reads, and says what a call did then. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(int count, char **arguments)
{
    int pipe_ends[2];
    if (count == 1 && pipe(pipe_ends) == 0) {
        close(pipe_ends[0]);
        dup2(pipe_ends[1], STDERR_FILENO);
        char *again[] = {arguments[0], "again", NULL};
        execv(arguments[0], again);
    }
    int result = unlink("no such file");
    int error = errno;
    sigset_t waiting, blocked;
    sigpending(&waiting);
    sigprocmask(SIG_BLOCK, NULL, &blocked);
    printf("%d %s %d %d\n", result, error == ENOENT ? "ENOENT" : "?", sigismember(&waiting, SIGPIPE),
           sigismember(&blocked, SIGPIPE));
    return 0;
}
