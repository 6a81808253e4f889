static long Body(long x) => {|HOOK044:"abc".ToString()|}!.Length;
