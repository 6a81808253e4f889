static long Body(long x) => """raw "text" here""".Length + @"a\b".Length + "\u00e9\t"u8.Length + x;
