// The process that the snippets run in: LD_PRELOAD=LIBRARY snippets COUNT VALUE...
// Calls every snippet twice with every value, in a process of its own, and writes a line for each: the number of the snippet,
// the value, how the process ended (0, or the signal), the results that it got so far, and what it wrote to stderr, which must
// be a file from the start: a library writes to no other.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { calls = 2, patience = 30 };

typedef int64_t (*snippet)(int64_t);

struct answer
{
    int count;
    int64_t results[calls];
};

static void run(snippet call, int64_t value, struct answer *answer)
{
    alarm(patience);
    for (int i = 0; i < calls; i++)
    {
        answer->results[i] = call(value);
        answer->count = i + 1;
    }

    _exit(0);
}

static void report(int number, int64_t value, int status, const struct answer *answer)
{
    char text[4096];
    ssize_t length = pread(STDERR_FILENO, text, sizeof text - 1, 0);
    text[length < 0 ? 0 : length] = '\0';
    for (char *end; (end = strchr(text, '\n')) != NULL;)
    {
        *end = '|';
    }

    printf("%d\t%" PRId64 "\t%d", number, value, WIFSIGNALED(status) ? WTERMSIG(status) : -WEXITSTATUS(status));
    for (int i = 0; i < answer->count; i++)
    {
        printf("%c%" PRId64, i == 0 ? '\t' : ' ', answer->results[i]);
    }

    printf("%s\t%s\n", answer->count == 0 ? "\t" : "", text);
}

int main(int argc, char **argv)
{
    const struct rlimit none = { 0, 0 };
    setrlimit(RLIMIT_CORE, &none);
    int count = atoi(argv[1]);
    struct answer *answer = mmap(NULL, sizeof *answer, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    for (int number = 0; number < count; number++)
    {
        char symbol[32];
        snprintf(symbol, sizeof symbol, "snippet%d", number);
        snippet call = (snippet)dlsym(RTLD_DEFAULT, symbol);
        if (call == NULL)
        {
            fprintf(stderr, "%s is not there\n", symbol);
            return 2;
        }

        for (int i = 2; i < argc; i++)
        {
            int64_t value = strtoll(argv[i], NULL, 10);
            memset(answer, 0, sizeof *answer);
            if (ftruncate(STDERR_FILENO, 0) != 0 || lseek(STDERR_FILENO, 0, SEEK_SET) != 0)
            {
                return 2;
            }

            fflush(stdout);
            pid_t child = fork();
            if (child == 0)
            {
                run(call, value, answer);
            }

            int status;
            if (child < 0 || waitpid(child, &status, 0) != child)
            {
                perror("fork");
                return 2;
            }

            report(number, value, status, answer);
        }
    }

    return 0;
}
