delegate long D(long x);

static long T(long y) => y;

static long Body(long x)
{
    D d = {|HOOK033:T|};
    return d(x);
}
