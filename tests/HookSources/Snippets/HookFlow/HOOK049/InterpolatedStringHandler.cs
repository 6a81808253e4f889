[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    Line($"{|HOOK049:x|}");
    return result;
}

static void Line(Handler handler) { }

[System.Runtime.CompilerServices.InterpolatedStringHandler]
ref struct Handler
{
    public Handler(int a, int b) { }

    public void AppendLiteral(string s) => close(3);
}
