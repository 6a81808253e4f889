// A program that opens and closes libraries for itself alone, and calls functions by name.
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

static void *handles[2];

// arguments: the two libraries, then steps: "open0", "close1", "message" or the name of a function
int main(int count, char **arguments)
{
    for (int i = 3; i < count; i++)
    {
        char *step = arguments[i], number = step[strlen(step) - 1] - '0';
        if (!strncmp(step, "open", 4) && strlen(step) == 5)
        {
            handles[(int)number] = dlopen(arguments[1 + number], RTLD_NOW | RTLD_LOCAL);
            if (!handles[(int)number])
                return printf("%s\n", dlerror()), 1;
        }
        else if (!strncmp(step, "close", 5))
            dlclose(handles[(int)number]);
        else if (!strcmp(step, "message"))
            printf("%s ", dlerror() ? "message" : "none");
        else
        {
            long (*function)(long) = (long (*)(long))dlsym(RTLD_DEFAULT, step);
            if (!function)
                return printf("%s\n", dlerror()), 1;
            errno = 0;
            long result = function(1);
            printf("%ld/%d ", result, errno);
        }
    }
    return 0;
}
