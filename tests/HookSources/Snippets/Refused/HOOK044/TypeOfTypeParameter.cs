static long C<T>() => {|HOOK044:typeof(T)|} == {|HOOK044:typeof(long)|} ? 1 : 2;

static long Body(long x) => C<int>();
