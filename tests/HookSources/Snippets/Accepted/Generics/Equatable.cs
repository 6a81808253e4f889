static int IndexOf<T>(ReadOnlySpan<T> s, T v)
    where T : struct, IEquatable<T>
{
    for (var i = 0; i < s.Length; i++)
    {
        if (s[i].Equals(v))
        {
            return i;
        }
    }
    return -1;
}

static long Body(long x) =>
    IndexOf([5L, x, 7], 7L) * 10 + IndexOf("abc"u8, (byte)'b') + IndexOf<char>("xyz", 'q');
