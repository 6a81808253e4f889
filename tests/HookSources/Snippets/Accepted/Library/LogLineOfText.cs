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
        $"{x > 1} {x > 1, 6} {(char)(x & 0x7F)} {"text", 8} {"é€\U0001F600"} {"text"u8, -6}| {(string?)null}"
    );
