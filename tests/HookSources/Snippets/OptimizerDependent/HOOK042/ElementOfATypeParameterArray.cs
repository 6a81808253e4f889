static T[]? A<T>() => null;

static long Set<T>(T t)
{
    {|HOOK042:A<T>()![0]|} = t;
    return 1;
}

static long Body(long x) => Set("a");
