// HOOK031
static readonly int[] a = [1, 2];

static long Body(long x)
{
    Span<int> b = [.. a, 3];
    ReadOnlySpan<byte> c = [.. "abc"u8, (byte)x];
    ReadOnlySpan<char> d = [.. "abc", (char)x];
    return b.Length + c.Length + d.Length;
}
