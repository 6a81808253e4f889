// A library that a program opens while it runs; NUMBER says which.
long opened_number(long x)
{
    return NUMBER + x;
}

long opened_by_name(long x)
{
    return NUMBER + x;
}

#ifdef INDIRECT
static long chosen(long x)
{
    return NUMBER + 2 * x;
}

static long (*choose(void))(long)
{
    return chosen;
}

long opened_indirect(long x) __attribute__((ifunc("choose")));
#endif
