struct En
{
    int i;
    public int Current => i;

    public bool MoveNext() => i++ < 3;

    public En GetEnumerator() => this;
}

static long Body(long x)
{
    foreach (var c in new En())
    {
        x += c;
    }
    return x;
}
