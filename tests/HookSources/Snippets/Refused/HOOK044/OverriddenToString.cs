class S
{
    public override string ToString() => "a";
}

static S {|HOOK052:s|} = new();

static long Body(long x) => {|HOOK044:s.ToString()|}.Length;
