[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    s_closed = file switch
    {
        3 => {|HOOK049:close(3)|},
        4 => 4,
        _ => 0,
    };
    return result;
}

static int s_closed;
