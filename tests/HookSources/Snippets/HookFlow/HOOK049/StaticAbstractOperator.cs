[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    s_a = {|HOOK049:Sum<Call>()|};
    return result;
}

static int s_a;

static int Sum<T>()
    where T : struct, ICall<T> => (default(T) + default(T)).A;

interface ICall<T>
    where T : ICall<T>
{
    static abstract T operator +(T a, T b);

    int A { get; }
}

struct Call : ICall<Call>
{
    public static Call operator +(Call a, Call b)
    {
        close(3);
        return a;
    }

    public int A => 3;
}
