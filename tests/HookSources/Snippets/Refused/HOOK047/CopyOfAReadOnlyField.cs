[InlineArray(4500)]
struct B
{
    byte f;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public long Get() => this[3];
}

static readonly B s;

static long {|HOOK047:Body|}(long x) => s.Get();
