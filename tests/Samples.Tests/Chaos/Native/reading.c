// Reads twelve times, and prints a point for each time that succeeds, and the error's number for any other.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char byte;
    int file = open("/dev/zero", O_RDONLY);
    for (int i = 0; i < 12; i++)
        if (read(file, &byte, 1) == 1)
            printf(".");
        else
            printf("%d", errno);
    printf("\n");
    return 0;
}
