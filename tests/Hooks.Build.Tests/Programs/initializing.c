// A library that a hook's initializer calls, and which calls the hook (with CHILD: in a child, by fork or vfork); and a program
// that calls the hook afterwards.
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int hooked(int);
int called_by_initializer(void);
int initializer_got(void);

#ifdef NEXT
int hooked(int x) { return x + 1; }

static int sum(void)
{
    int sum = 0;
    for (int i = 0; i < 10; i++)
        sum += hooked(i);
    return sum;
}

int called_by_initializer(void)
{
#ifdef CHILD
    int status = 0;
    pid_t child = CHILD();
    if (child == 0)
        _exit(sum());
    waitpid(child, &status, 0);
    return WEXITSTATUS(status);
#else
    return sum();
#endif
}
#else
int main(void)
{
    printf("%d %d\n", initializer_got(), hooked(1));
    return 0;
}
#endif
