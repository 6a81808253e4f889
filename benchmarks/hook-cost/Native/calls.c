// Calls a function so many times:  calls clock|heap|access|fsync|format|double|open COUNT
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

int main(int count, char **arguments)
{
    if (count != 3)
        return 1;
    struct timespec time;
    int file = open("/dev/null", O_RDWR);
    for (int left = atoi(arguments[2]); left > 0; left--)
    {
        if (!strcmp(arguments[1], "clock"))
            clock_gettime(CLOCK_REALTIME, &time);
        else if (!strcmp(arguments[1], "heap"))
        {
            void *volatile memory = malloc(100);
            free(memory);
        }
        else if (!strcmp(arguments[1], "access"))
            (void)!access("/a/path", R_OK);
        else if (!strcmp(arguments[1], "fsync"))
            fsync(file);
        else if (!strcmp(arguments[1], "format"))
        {
            char text[16];
            snprintf(text, sizeof text, "%d", left);
        }
        else if (!strcmp(arguments[1], "double"))
        {
            char text[16];
            snprintf(text, sizeof text, "%.0f", 1.0);
        }
        else
            close(open("/dev/null", O_RDWR));
    }
    return 0;
}
