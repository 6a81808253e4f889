static readonly int s = {|HOOK037:Volatile.Read(ref t)|};
static int t = 3;

static long Body(long x) => s;
