static long Body(long x)
{
    const string A = "ab";
    const string B = $"{A}-{A}";
    return B.Length + B[2] + x;
}
