[ThreadStatic] static (int A, long B) s_t;

static long Body(long x)
{
    s_t.A++;
    s_t.B += x;
    var (a, b) = s_t;
    return a + b;
}
