// What realpath answers to a null buffer: glibc's first version refuses it.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    char *path = realpath("/.", NULL);
    printf("%s %d\n", path ? path : "none", path ? 0 : errno);
    return 0;
}
