[WeakImport("strlen")]
private static readonly delegate* unmanaged<byte*, nuint> s_length;

static readonly nint s_is = {|HOOK037:(nint)s_length|};

static long Body(long x) => s_is;
