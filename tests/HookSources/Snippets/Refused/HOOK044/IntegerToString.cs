static long Body(long x) => {|HOOK044:x.ToString()|}!.Length;
