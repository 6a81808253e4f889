[ThreadStatic]
static int? s_t = null;

[ThreadStatic]
static long? s_u = default;

static readonly int s_three = 1 + 2;

static long Body(long x)
{
    s_t ??= s_three;
    s_u = (s_u ?? 0) + x;
    return s_t.Value + s_u.Value;
}
