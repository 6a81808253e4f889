static long s = {|HOOK037:5 / Two()|};

static long Two() => 0;

static long Body(long x) => s;
