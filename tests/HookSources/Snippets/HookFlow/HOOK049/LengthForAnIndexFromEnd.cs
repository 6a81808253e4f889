[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    s_a = {|HOOK049:new Pair()[^1]|};
    return result;
}

static int s_a;

struct Pair
{
    public int Length => close(3);
    public int this[int i] => i;
}
