static T New<T>()
    where T : new() => {|HOOK044:new T()|};

static long Body(long x) => New<long>();
