[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    {|HOOK049:Ref|} = 3;
    return result;
}

static int s_a;
static ref int Ref
{
    get
    {
        close(3);
        return ref s_a;
    }
}
