delegate long D(long x);

static long Body(long x)
{
    D d = {|HOOK033:y => y + 1|};
    return d(x);
}
