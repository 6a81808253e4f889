[InlineArray(5)] struct A { public int First; }

[ThreadStatic] static A s_a;
[ThreadStatic] static int s_n;

static long Body(long x)
{
    s_n++;
    for (var i = 0; i < 5; i++) s_a[i] += i;
    var sum = 0;
    foreach (var i in s_a) sum += i;
    return sum + s_n;
}
