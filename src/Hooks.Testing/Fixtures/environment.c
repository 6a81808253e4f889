/* Programs that change or overwrite their environment, as those do that change their title. */
#include "checks.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern char **environ;

static void set_to_nonsense(char **entries)
{
    for (char **entry = entries; *entry; entry++) {
        char name[256];
        snprintf(name, sizeof name, "%.*s", (int)strcspn(*entry, "="), *entry);
        setenv(name, "nonsense", 1);
    }
}

void check_environment(const char *argument)
{
    (void)argument;
    static char *none[] = { NULL };
    char **original = environ;
    int count = 0;
    kit_make_all();

    while (original[count]) {
        count++;
    }
    char **copy = calloc(count + 1, sizeof *copy);
    kit_require(copy != NULL, "memory");
    memcpy(copy, original, count * sizeof *copy);

    set_to_nonsense(copy);
    kit_make_all();

    clearenv();
    kit_make_all();

    environ = none;
    kit_make_all();

    for (int i = 0; i < count; i++) {
        memset(copy[i], 'x', strlen(copy[i]));
    }
    environ = copy;
    kit_make_all();

    /* Until here the strings were still there to be read. */
    for (int i = 0; i < count; i++) {
        memset(copy[i], 0, strlen(copy[i]));
    }
    environ = NULL;
    kit_make_all();
}
