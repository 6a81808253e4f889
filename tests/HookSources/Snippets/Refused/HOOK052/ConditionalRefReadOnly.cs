static readonly string s = "abc";
static readonly string t = "ab";

static long Body(long x)
{
    ref readonly var r = ref x > 1 ? ref {|HOOK052:s|} : ref {|HOOK052:t|};
    return r.Length;
}
