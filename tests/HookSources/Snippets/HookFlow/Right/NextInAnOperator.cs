[Intercept("fsync")]
private static partial int Sync(int file) => (-new Call { File = file }).File;

struct Call
{
    public int File;

    public static Call operator -(Call call) => new() { File = Next.Sync(call.File) };
}
