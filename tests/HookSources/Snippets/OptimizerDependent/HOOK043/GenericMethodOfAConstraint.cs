interface I
{
    long M<T>(T t);
}

struct S : I
{
    public long M<T>(T t) => Unsafe.SizeOf<T>();
}

static long C<T>(T i)
    where T : I => {|HOOK043:i.M(3)|};

static long Body(long x) => C(new S());
