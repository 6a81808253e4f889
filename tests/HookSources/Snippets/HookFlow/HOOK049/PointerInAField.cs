[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    {|HOOK049:s_end(file)|};
    return result;
}

static delegate* <int, int> s_end;

[HookInitializer]
internal static void Start() => s_end = &close;
