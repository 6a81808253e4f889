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
    Hash($"a {x} b {(int)x} {(uint)x} {(ulong)x} {(byte)x} {"text"u8} {(void*)x} end");
