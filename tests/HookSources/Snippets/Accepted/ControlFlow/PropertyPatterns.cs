struct P
{
    public int X;
    public (int A, long B) Y;
}

static long Body(long x)
{
    var p = new P { X = (int)x, Y = (1, x) };
    return p switch
    {
        { X: 0 } => 1,
        { X: > 0, Y.B: < 3 } => 2,
        { Y: (1, var b) } when b > 50 => b,
        { X: var y } => y,
    };
}
