static long? s;

static long Body(long x)
{
    s ??= x;
    s++;
    return s is { } v ? v : -5;
}
