[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    fixed (int* p = new Pin())
    {
        s_a = *p;
    }
    return result;
}

static int s_a;

struct Pin
{
    public ref int GetPinnableReference() => ref s_a;
}
