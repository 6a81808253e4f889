[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    fixed (int* {|HOOK049:p = new Pin()|})
    {
        s_a = *p;
    }
    return result;
}

static int s_a;

struct Pin
{
    public ref int GetPinnableReference()
    {
        close(3);
        return ref s_a;
    }
}
