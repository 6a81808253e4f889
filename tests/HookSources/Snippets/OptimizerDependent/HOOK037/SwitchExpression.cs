static readonly int s = {|HOOK037:Switch(3)|};

static int Switch(int n) =>
    n switch
    {
        1 => 2,
        3 => 4,
        _ => 5,
    };

static long Body(long x) => s;
