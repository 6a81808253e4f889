static long Body(long x)
{
    long sum = 0;
    for (var i = 0; i < 8; i++)
    {
        var text = Text(i);
        sum = (sum * 31) + Hash(text.Trim(" \t"u8));
        sum = (sum * 31) + Hash(text.TrimStart((byte)' '));
        sum = (sum * 31) + Hash(text.TrimEnd((byte)' '));
        sum = (sum * 31) + Hash(text.Trim(default(ReadOnlySpan<byte>)));
        sum = (sum * 2) + (text.EndsWith("b "u8) ? 1 : 0);
        sum = (sum * 2) + (text.EndsWith(""u8) ? 1 : 0);
        sum = (sum * 2) + (text.EndsWith(text) ? 1 : 0);
        sum = (sum * 2) + (text.Contains((byte)'b') ? 1 : 0);
    }

    ReadOnlySpan<long> numbers = [0, 0, x, 0];
    return sum + numbers.TrimEnd(0L).Length + (numbers.Contains(x) ? 100 : 0);
}

static long Hash(ReadOnlySpan<byte> text)
{
    long sum = text.Length;
    foreach (var b in text)
    {
        sum = (sum * 31) + b;
    }

    return sum;
}

static ReadOnlySpan<byte> Text(int i) => i switch
{
    0 => ""u8,
    1 => " "u8,
    2 => "a"u8,
    3 => "  a b  "u8,
    4 => "\t a\t"u8,
    5 => "b "u8,
    6 => "ab"u8,
    _ => " \t \t "u8,
};
