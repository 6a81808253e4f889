/* Writes what fsync(2) says of stdin. */
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    printf("%d\n", fsync(STDIN_FILENO));
    return 0;
}
