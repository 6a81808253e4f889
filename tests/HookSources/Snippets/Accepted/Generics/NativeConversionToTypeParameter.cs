static T Of<T>(double value)
    where T : System.Numerics.IBinaryInteger<T> => double.ConvertToIntegerNative<T>(value);

static long Body(long x) => Of<long>((x >> 1) * 0.75) + Of<byte>(x & 99) + (long)Of<ulong>((ulong)x * 0.5);
