// Passes a call with any number of arguments on.
#include <stdarg.h>
#include <stddef.h>
#include "next.h"

NEXT(int, vsnprintf, char *, size_t, const char *, va_list)

int snprintf(char *text, size_t size, const char *format, ...)
{
    FIND(vsnprintf);
    va_list arguments;
    va_start(arguments, format);
    int length = next_vsnprintf(text, size, format, arguments);
    va_end(arguments);
    return length;
}
