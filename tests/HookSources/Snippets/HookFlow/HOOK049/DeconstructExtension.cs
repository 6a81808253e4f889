[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    {|HOOK049:(s_a, s_b) = new Pair()|};
    return result;
}

static int s_a, s_b;

struct Pair;

static void Deconstruct(this Pair pair, out int a, out int b)
{
    a = close(3);
    b = 1;
}
