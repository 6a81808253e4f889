struct P
{
    public long A, B;
}

static readonly P[] s = [new P { A = 3 }, new P { B = 4 }];

static long Body(long x) => s[x].A;
