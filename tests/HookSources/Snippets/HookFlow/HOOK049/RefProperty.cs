[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    s_a = {|HOOK049:Ref|};
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
