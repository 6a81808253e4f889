[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    s_plain(file);
    return result;
}

static delegate* <int, int> s_plain;
static delegate* <int, int> s_end;

static int Plain(int file) => file;

[HookInitializer]
internal static void Start()
{
    s_plain = &Plain;
    s_end = &close;
}
