static long Body(long x)
{
    Action a = {|HOOK033:() => { }|};
    a();
    return x;
}
