// HOOK028
static long A(dynamic d)
{
    string s = d;
    object o = d;
    s = d.Foo;
    var z = new[] { d };
    return s.Length;
}

static dynamic s_d = 1;

static long Body(long x) => x;
