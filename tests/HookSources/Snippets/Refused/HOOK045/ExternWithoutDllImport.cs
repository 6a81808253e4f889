static extern int {|HOOK045:foo|}();

static long Body(long x) => foo();
