static long Body(long x)
{
    string? o = x > 1 ? "abc" : null;
    return ({|HOOK041:(object?)o as string|})?.Length ?? 0;
}
