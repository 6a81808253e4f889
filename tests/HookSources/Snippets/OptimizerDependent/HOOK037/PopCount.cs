static readonly long s = {|HOOK037:System.Numerics.BitOperations.PopCount(0xFFu)|};

static long Body(long x) => s;
