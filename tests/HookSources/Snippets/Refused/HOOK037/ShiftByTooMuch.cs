static readonly long s = {|HOOK037:5L >> Three()|};

static int Three() => 65;

static long Body(long x) => s;
