[WeakImport("strlen")]
private static readonly delegate* unmanaged<byte*, nuint> s_length;

static readonly bool s_is = {|HOOK037:s_length != null|};

static long Body(long x) => s_is ? x : 0;
