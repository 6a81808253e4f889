/* Writes the result of fsync(2) for stdin. */
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    printf("%d\n", fsync(STDIN_FILENO));
    return 0;
}
