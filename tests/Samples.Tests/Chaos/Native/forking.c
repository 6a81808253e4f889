// Makes three children one after the other, each of which reads sixty times and prints a point or a cross for each time.
#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int file = open("/dev/zero", O_RDONLY);
    for (int child = 0; child < 3; child++)
    {
        if (fork() == 0)
        {
            char byte;
            for (int i = 0; i < 60; i++)
                putchar(read(file, &byte, 1) == 1 ? '.' : 'x');
            putchar('\n');
            return 0;
        }
        wait(NULL);
    }
    return 0;
}
