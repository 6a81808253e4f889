static string {|HOOK052:s|} = "abc";

static long Body(long x) => {|HOOK044:s.GetType()|} == {|HOOK044:typeof(string)|} ? 1 : 2;
