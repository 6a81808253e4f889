[ThreadStatic] static long s_a;
static long s_b;
const long C = 3;

static long Body(long x)
{
    s_a += C;
    s_b += s_a;
    return s_b;
}
