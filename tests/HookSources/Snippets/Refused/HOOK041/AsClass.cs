class C { }

class D : C { }

static C s_o = {|HOOK037:new D()|};

static long Body(long x) => ({|HOOK041:s_o as D|}) == null ? 1 : 2;
