struct S
{
    public int this[int i]
    {
        get => i;
        set { }
    }
    public int this[Index i] => 3;
    public int this[Range r] => 4;
}

static long Body(long x)
{
    var s = new S();
    s[1] = 2;
    return s[2] + s[^1] + s[1..2];
}
