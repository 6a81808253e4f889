static readonly double s = {|HOOK037:(double)Three()|};

static uint Three() => 3;

static long Body(long x) => (long)s;
