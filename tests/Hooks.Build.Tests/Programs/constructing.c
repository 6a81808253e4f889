// A library whose constructor does what the variable EARLY names, before the hook library is initialized.
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

__attribute__((constructor)) static void early(void)
{
    const char *what = getenv("EARLY");
    if (!what)
        return;
    struct rlimit none = { 0, 0 };
    if (strstr(what, "without_files"))
        setrlimit(RLIMIT_NOFILE, &none);
    if (strstr(what, "call"))
        getppid();
    if (strstr(what, "write"))
        write(1, "early\n", 6);
    if (strstr(what, "exit"))
        exit(7);
}
