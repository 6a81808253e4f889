/* Programs without stdout and stderr, as daemons are. */
#include "checks.h"

#include <sys/syscall.h>
#include <sys/stat.h>
#include <unistd.h>

static long size_of(long file)
{
    struct stat status;
    kit_require(fstat(file, &status) == 0, "the size of a file");
    return status.st_size;
}

/* First nothing has the numbers 1 and 2; then a file of the program's own has number 1, and nobody else may write to it. */
void check_streams(const char *argument)
{
    (void)argument;
    long file = syscall(SYS_memfd_create, "own", 0);
    kit_require(file > 2, "a file");
    syscall(SYS_close, 1);
    syscall(SYS_close, 2);
    kit_make_all();
    syscall(SYS_dup3, file, 1, 0);
    kit_make_all();
    kit_report->numbers[0] = size_of(file);
}
