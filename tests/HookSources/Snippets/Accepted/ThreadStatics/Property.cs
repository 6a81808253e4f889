[field: ThreadStatic] static long T { get; set; }

static long Body(long x)
{
    T += x;
    return T;
}
