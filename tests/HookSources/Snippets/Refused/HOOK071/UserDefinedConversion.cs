struct Meters
{
    public long Value;

    public static implicit operator Meters(int value) => new() { Value = value + 1 };
}

[ThreadStatic]
static Meters s_t = {|HOOK071:0|};

static long Body(long x) => s_t.Value + x;
