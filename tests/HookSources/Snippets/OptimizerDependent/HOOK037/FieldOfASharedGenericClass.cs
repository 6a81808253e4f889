static class G<T>
{
    public static long V = {|HOOK037:7|};
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long C<T>() => G<T>.V;

static long Body(long x) => C<string>() + C<int>();
