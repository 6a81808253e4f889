[InlineArray(4500)]
public struct B
{
    byte f;
}

[Intercept("g")]
private static partial int {|HOOK047:G|}(B s) => Next.G(s);

static long Body(long x) => x;
