static class G<T>
{
    public static long V;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long C<T>() => G<T>.V;

static long Body(long x) => C<string>();
