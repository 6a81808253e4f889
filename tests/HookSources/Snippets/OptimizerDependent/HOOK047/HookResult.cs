[InlineArray(4500)]
public struct B
{
    byte f;
}

[Intercept("g")]
private static partial B {|HOOK047:G|}(int x) => Next.G(x);

static long Body(long x) => x;
