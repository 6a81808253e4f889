struct S
{
    public int A;

    public static S operator +(S a, S b) => new() { A = a.A + b.A };

    public static implicit operator S(int a) => new() { A = a };

    public static explicit operator int(S a) => a.A;

    public int this[int i] => A + i;
}

static long Body(long x) => (int)((S)1 + 2) + new S()[3];
