struct Stack<T>
    where T : unmanaged
{
    Buf _b;
    int _n;

    [InlineArray(8)]
    struct Buf
    {
        T f;
    }

    public void Push(T t) => _b[_n++] = t;

    public T Pop() => _b[--_n];

    public readonly int Count => _n;
}

static long Body(long x)
{
    Stack<long> s = default;
    for (var i = 0; i < (x & 15); i++)
    {
        s.Push(i * 3);
    }
    long r = 0;
    while (s.Count > 0)
    {
        r = r * 7 + s.Pop();
    }
    return r;
}
