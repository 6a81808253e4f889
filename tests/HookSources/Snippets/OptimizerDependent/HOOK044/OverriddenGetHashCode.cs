static long C<T>(T t)
    where T : struct => {|HOOK044:t.GetHashCode()|};

struct S
{
    public override int GetHashCode() => 3;
}

static long Body(long x) => C(new S());
