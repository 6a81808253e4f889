static readonly (string, int)[] s = {|HOOK037:[("a", 1)]|};

static long Body(long x) => s[x].Item2;
