[Intercept("fsync")]
private static partial int Sync(int file) => new Call(file).Result;

readonly struct Call
{
    public readonly int Result;

    public Call(int file) => Result = Next.Sync(file);
}
