enum E
{
    A,
    B,
}

static long Body(long x) => {|HOOK044:((E)x).ToString()|}!.Length;
