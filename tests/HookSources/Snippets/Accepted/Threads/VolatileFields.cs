static volatile int a;
static volatile byte b;
static volatile bool c;

static long Body(long x)
{
    a += (int)x;
    b++;
    c = !c;
    return a + b + (c ? 1 : 0);
}
