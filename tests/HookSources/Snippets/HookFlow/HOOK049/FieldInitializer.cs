[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    s_a = {|HOOK049:new Call()|};
    return result;
}

static Call s_a;

struct Call
{
    public Call() { }

    public int A = close(3);
}
