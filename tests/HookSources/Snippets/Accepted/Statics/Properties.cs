static int P { get; set; } = 5;
static int Q => P * 2;
static int R
{
    get => P;
    set => P = value + 1;
}

static long Body(long x)
{
    R = (int)x;
    P++;
    return P + Q + R;
}
