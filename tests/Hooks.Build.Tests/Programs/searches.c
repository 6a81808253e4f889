// Calls hooks, several times each. With -DDLSYM a library with a dlsym that answers with a function of its own, and says at the end
// how often it was asked for each symbol; with -DEARLY one whose constructor calls hooks before their library is initialized; with
// -DNEXT one that defines what the hooks intercept.
#include <stdio.h>
#include <string.h>

extern int first(int), second(int), second_alias(int), third(int);

#ifdef EARLY
__attribute__((constructor)) static void early(void)
{
    volatile int answers = first(1) + first(2) + third(1);
    (void)answers;
}
#elif defined(DLSYM)
static struct { char symbol[20]; int count; } searches[8];

static int answer(int x) { return x + 10; }

void *dlsym(void *handle, const char *symbol)
{
    int index = 0;
    while (searches[index].count && strcmp(searches[index].symbol, symbol))
        index++;
    strncpy(searches[index].symbol, symbol, sizeof searches[index].symbol - 1);
    searches[index].count++;
    (void)handle;
    return (void *)answer;
}

__attribute__((destructor)) static void print(void)
{
    for (int index = 0; searches[index].count; index++)
        printf("%s %d\n", searches[index].symbol, searches[index].count);
}
#elif defined(NEXT)
int first(int x) { return x; }
int second(int x) { return x; }
int second_alias(int x) { return x; }
int third(int x) { return x; }
#else
int main(void)
{
    int sum = 0;
    for (int i = 0; i < 3; i++)
        sum += first(i) + second(i) + second_alias(i) + third(i);
    printf("%d\n", sum);
    return 0;
}
#endif
