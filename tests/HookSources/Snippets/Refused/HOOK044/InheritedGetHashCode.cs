struct S
{
    public long V;
}

static long Body(long x) => {|HOOK044:new S { V = x }.GetHashCode()|};
