struct Task
{
    public long Parse(long x) => x;

    public static Task Lazy;
    public long Sum;
}

static class Console
{
    public static void WriteLine(string s) { }
}

static long Body(long x)
{
    Console.WriteLine("a");
    var Random = x;
    return new Task().Parse(x) + Random + Task.Lazy.Sum;
}
