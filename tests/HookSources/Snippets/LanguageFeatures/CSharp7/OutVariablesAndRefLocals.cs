static void O(out long a) => a = 1;

static ref long R(ref long a) => ref a;

static long Body(long x)
{
    O(out var a);
    (a, x) = (x, a);
    ref var r = ref R(ref x);
    r++;
    long L(long y) => y + 0b1_0;
    return x is 5 ? 1 : L(a);
}
