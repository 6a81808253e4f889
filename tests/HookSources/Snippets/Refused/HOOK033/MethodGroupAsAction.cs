static void T() { }

static long Body(long x)
{
    Action a = {|HOOK033:T|};
    return x;
}
