static long Body(long x)
{
    long Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);
    return Fib((int)x & 15);
}
