static void Set(long* p, void** q)
{
    *p += 1;
    *q = p;
}

static long Body(long x)
{
    void* q;
    Set(&x, &q);
    return *(long*)q;
}
