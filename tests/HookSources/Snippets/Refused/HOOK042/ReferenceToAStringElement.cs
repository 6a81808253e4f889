static string[] s_a = {|HOOK037:["a", "b"]|};

static long Body(long x)
{
    ref var r = ref {|HOOK042:s_a[(int)x]|};
    return r.Length;
}
