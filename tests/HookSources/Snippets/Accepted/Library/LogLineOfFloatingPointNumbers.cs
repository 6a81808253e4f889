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
        $"{x * 0.1} {x / 3.0, 30} {(float)x / 7f} {1.0 / (x & 1)} {x * 1e-300} {(double)(x - x) / 0.0 * 0, 5}"
    );
