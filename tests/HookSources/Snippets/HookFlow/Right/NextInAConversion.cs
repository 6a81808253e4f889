[Intercept("fsync")]
private static partial int Sync(int file) => ((Call)file).Result;

struct Call
{
    public int Result;

    public static implicit operator Call(int file) => new() { Result = Next.Sync(file) };
}
