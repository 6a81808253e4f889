static long Hash(ref LogLine line)
{
    long r = 7;
    foreach (var b in line.Text)
    {
        r = r * 31 + b;
    }
    return r;
}

static long Body(long x) =>
    Hash(
        $"{x:x} {(int)x:x8} {(byte)x:X2} {(short)x, 9} {x, -25}| {(sbyte)x:d5} {(ushort)x:b} {(nint)x:x} {(uint)x} {(ulong)x, 22:d3} {(nuint)x}"
    );
