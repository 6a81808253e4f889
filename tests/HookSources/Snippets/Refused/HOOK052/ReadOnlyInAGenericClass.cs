static class G<T>
{
    public static readonly string? {|HOOK052:V|};
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long C<T>() => G<T>.V == null ? 1 : 2;

static long Body(long x) => C<string>() + x;
