delegate long D(long x);

static long Body(long x)
{
    D d = {|HOOK033:y => y + x|};
    return d(x);
}
