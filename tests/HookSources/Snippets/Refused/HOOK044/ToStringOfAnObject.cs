class S
{
    public override string ToString() => "a";
}

static S {|HOOK052:s|} = new();
static object O => s;

static long Body(long x) => {|HOOK044:O.ToString()|}!.Length;
